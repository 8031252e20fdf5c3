package org.admitone.console;

import java.util.Locale;

/// What a member of the staff may do in the console. Each power is asked where it is used; nobody has one by accident.
public enum StaffRole {
    /// Everything, including keys, staff and the text of mailed codes.
    OWNER("Owner"),
    /// Courses, rosters, sessions and the live door.
    SCHEDULER("Scheduler"),
    /// The live door of every session.
    DOOR_STAFF("Door staff"),
    /// Reads everything, changes nothing.
    AUDITOR("Auditor"),
    /// As door staff, for now.
    TEACHER("Teacher");

    private final String words;

    StaffRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StaffRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Keys, staff, codes in the outbox.
    public boolean ownsTheHouse() {
        return this == OWNER;
    }

    /// Courses, rosters, sessions.
    public boolean plans() {
        return this == OWNER || this == SCHEDULER;
    }

    /// Evict, ban, let in, pass links.
    public boolean worksTheDoor() {
        return this != AUDITOR;
    }

    /// The audit trail of the whole school.
    public boolean readsAudit() {
        return this == OWNER || this == AUDITOR || this == SCHEDULER;
    }
}
