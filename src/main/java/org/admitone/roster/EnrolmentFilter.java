package org.admitone.roster;

import org.jspecify.annotations.Nullable;

/// @param text part of a name, an address or an id; null: everybody
/// @param role null: every role
public record EnrolmentFilter(@Nullable String text, @Nullable Role role, State state) {

    /// Whether the enrolment would let its person in now, as far as time and suspension go.
    public enum State { ANY, IN_FORCE, SUSPENDED, NOT_YET, EXPIRED }

    public static final EnrolmentFilter EVERYBODY = new EnrolmentFilter(null, null, State.ANY);

    public EnrolmentFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
