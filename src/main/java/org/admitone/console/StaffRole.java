package org.admitone.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A member of the staff has one role; it gives rights. What an address needs is told in [ConsoleRights] and enforced there
/// and nowhere else; pages ask a role only to leave out buttons that would be refused. Its words are in `messages/staff-role_*.properties`.
public enum StaffRole {
    /// Everything, including keys, staff and the text of mailed codes.
    OWNER(Set.of(StaffRight.SELF, StaffRight.READ, StaffRight.TEACH, StaffRight.DOOR, StaffRight.AUDIT, StaffRight.PLAN, StaffRight.OWN)),
    /// Courses, rosters, sessions and the live door.
    SCHEDULER(Set.of(StaffRight.SELF, StaffRight.READ, StaffRight.TEACH, StaffRight.DOOR, StaffRight.AUDIT, StaffRight.PLAN)),
    /// The live door of every session.
    DOOR_STAFF(Set.of(StaffRight.SELF, StaffRight.READ, StaffRight.TEACH, StaffRight.DOOR)),
    /// Reads everything, changes nothing.
    AUDITOR(Set.of(StaffRight.SELF, StaffRight.READ, StaffRight.AUDIT)),
    /// The classes of the courses in which the person that the account is tied to is enrolled as teacher.
    TEACHER(Set.of(StaffRight.SELF, StaffRight.TEACH));

    private final Set<StaffRight> rights;

    StaffRole(Set<StaffRight> rights) {
        this.rights = rights;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StaffRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Of what somebody sent.
    public static Optional<StaffRole> ofTyped(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public boolean gives(StaffRight right) {
        return rights.contains(right);
    }

    public Set<StaffRight> rights() {
        return rights;
    }

    /// Keys, staff, codes in the outbox.
    public boolean ownsTheHouse() {
        return gives(StaffRight.OWN);
    }

    /// Courses, rosters, sessions.
    public boolean plans() {
        return gives(StaffRight.PLAN);
    }

    /// Evict, ban, let in, pass links.
    public boolean worksTheDoor() {
        return gives(StaffRight.DOOR);
    }

    /// Take out, keep out, let in those who belong to a class, correct its attendance, end it.
    public boolean actsInClass() {
        return gives(StaffRight.DOOR) || gives(StaffRight.TEACH);
    }

    /// The audit trail of the whole school.
    public boolean readsAudit() {
        return gives(StaffRight.AUDIT);
    }
}
