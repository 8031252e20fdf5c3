package org.admitone.roster;

import java.time.Instant;

/// Since when and why an enrolment lets nobody in. The reason is for staff; it may be empty.
public record Suspension(Instant since, String reason) {

    public static final int LONGEST_REASON = 500;
}
