package org.admitone.console.security;

import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffMember;
import org.admitone.console.WhyAsked;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// Who belongs to the staff, and what each does about their own account.
@Component
class StaffDesk {

    private final PostgresStaff staff;
    private final PostgresStaffSessions sessions;
    private final PostgresHalfSignIns halves;
    private final Passwords passwords;
    private final SelfCheck self;
    private final SignInDesk.House house;

    StaffDesk(PostgresStaff staff, PostgresStaffSessions sessions, PostgresHalfSignIns halves, Passwords passwords, SelfCheck self, SignInDesk.House house) {
        this.staff = staff;
        this.sessions = sessions;
        this.halves = halves;
        this.passwords = passwords;
        this.self = self;
        this.house = house;
    }

    List<PostgresStaffSessions.Listed> sessionsOf(StaffMember member) {
        return sessions.of(member.id(), house.clock().instant());
    }

    /// Each try is counted: an open browser is no place to guess a password.
    void changePassword(StaffMember member, String old, String fresh, String again, SecretCode current) {
        self.limit(member, "old");
        var account = staff.byId(member.id()).orElseThrow(() -> new NotThere("sign-in"));
        new Faults().unless(passwords.matches(old, account.passwordHash()), "old", "This is not your password until now.")
                .addUnlessNull("password", Passwords.fault(fresh, member.login()))
                .unless(fresh.equals(again), "again", "The two do not agree.").orThrow();
        String hash = passwords.hash(fresh);
        house.transactions().executeWithoutResult(transaction -> {
            staff.changePassword(member.id(), hash);
            halves.endAll(member.id());
            int ended = sessions.endOthers(member.id(), current.hash(), house.clock().instant());
            audit(Actor.staff(member.login()), "staff.password-changed", Map.of("otherSignInsEnded", ended));
        });
    }

    /// @param why their own word for it; where they say none the line says `own`
    void endSession(StaffMember member, byte[] tokenHash, String why) {
        house.transactions().executeWithoutResult(transaction -> {
            if (sessions.end(member.id(), tokenHash, house.clock().instant())) {
                audit(Actor.staff(member.login()), "staff.session-ended", Map.of("of", member.login(), "ended", 1, "reason", own(why)));
            }
        });
    }

    /// All of one's own but the one that asks.
    int endOthers(StaffMember member, SecretCode current, String why) {
        return java.util.Objects.requireNonNull(house.transactions().execute(transaction -> {
            int ended = sessions.endOthers(member.id(), current.hash(), house.clock().instant());
            if (ended > 0) {
                audit(Actor.staff(member.login()), "staff.session-ended", Map.of("of", member.login(), "ended", ended, "reason", own(why)));
            }
            return ended;
        }));
    }

    private static String own(String why) {
        return why.isEmpty() ? "own" : WhyAsked.shortened(why);
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.audit().append(new AuditEntry(house.clock().instant(), who.name(), action, null, null, null, detail));
    }
}
