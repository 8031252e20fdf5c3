package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// Who was there.
public record AttendancePage(Frame frame, Answer answer, String rule, List<Line> lines, String csv) {

    /// @param stay   when they were inside, in the session's zone
    /// @param source how far that is settled, where a provider tells it; empty: nothing to say
    public record Line(String href, String name, String uid, String role, Chip verdict, String minutes, String stay, String remarks, String source) {}

    public AttendancePage {
        lines = List.copyOf(lines);
    }
}
