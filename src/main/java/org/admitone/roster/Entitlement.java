package org.admitone.roster;

import java.time.Instant;
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;

/// From when until when, and for which sessions, an enrolment lets its person in (N9).
///
/// @param from       null: from the beginning
/// @param until      first instant at which it no longer holds; null: without end
/// @param suspension null: in force
public record Entitlement(@Nullable Instant from, @Nullable Instant until, SessionScope sessions, @Nullable Suspension suspension) {

    public static final Entitlement UNLIMITED = new Entitlement(null, null, SessionScope.ALL, null);

    public Entitlement {
        new Faults()
                .unless(from == null || until == null || until.isAfter(from), "until", "The end must be after the beginning.")
                .orThrow();
    }

    public Entitlement suspended(Suspension why) {
        return new Entitlement(from, until, sessions, why);
    }

    public Entitlement resumed() {
        return new Entitlement(from, until, sessions, null);
    }

    public boolean holdsAt(Instant at) {
        return suspension == null && (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
