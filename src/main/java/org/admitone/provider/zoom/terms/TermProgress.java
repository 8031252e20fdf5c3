package org.admitone.provider.zoom.terms;

import java.util.List;

/// How far a plan has come, counted from how the meetings of its sessions are now.
///
/// @param sessions  that it is about, without those cancelled or held elsewhere
/// @param made      of them have their meeting
/// @param ready     of these everybody has a way in, too
/// @param missed    are over and had none
/// @param troubles  what stands in the way of the others, the most frequent first
public record TermProgress(int sessions, int made, int ready, int missed, List<Trouble> troubles) {

    public TermProgress {
        troubles = List.copyOf(troubles);
    }

    /// @param words    what is wrong and what becomes of it, as it was noted
    /// @param sessions that it holds for
    public record Trouble(String words, int sessions) {}

    public int open() {
        return sessions - made - missed;
    }
}
