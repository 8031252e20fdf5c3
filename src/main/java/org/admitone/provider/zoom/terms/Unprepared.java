package org.admitone.provider.zoom.terms;

import java.time.Instant;
import org.admitone.session.SessionId;

/// A session that has no meeting yet, or not everybody's way into it.
///
/// @param people to be registered, spares included
public record Unprepared(SessionId session, Instant opensAt, Instant closesAt, Urgency urgency, Holders holders, int people) {

    /// So many people can be registered in one meeting.
    static final int MOST_PEOPLE = 4_999;

    public Unprepared {
        if (people < 0) {
            throw new IllegalArgumentException("fewer than no people");
        }
    }

    public enum Urgency {
        /// Its usual time of preparation has come: it may use what is kept for changes.
        DUE,
        /// It is prepared early, because a plan says so.
        EARLY
    }
}
