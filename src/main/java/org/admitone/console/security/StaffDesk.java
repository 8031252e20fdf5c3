package org.admitone.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// Who belongs to the staff: invitations, and what each does about their own account.
@Component
class StaffDesk implements StaffInvitations {

    static final Duration INVITATION_LASTS = Duration.ofDays(3);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private final PostgresStaff staff;
    private final PostgresStaffSessions sessions;
    private final PostgresHalfSignIns halves;
    private final Passwords passwords;
    private final CodeTries tries;
    private final SignInDesk.House house;

    StaffDesk(PostgresStaff staff, PostgresStaffSessions sessions, PostgresHalfSignIns halves, Passwords passwords, CodeTries tries, SignInDesk.House house) {
        this.staff = staff;
        this.sessions = sessions;
        this.halves = halves;
        this.passwords = passwords;
        this.tries = tries;
        this.house = house;
    }

    /// What somebody says about themselves when they begin.
    record Newcomer(String displayName, String login, String password, String again) {

        Newcomer {
            displayName = displayName.strip();
            login = login.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Newcomer[masked]";
        }
    }

    @Override
    public Optional<SecretCode> forFirstOwner() {
        return staff.nobodyYet() ? Optional.of(invite(StaffRole.OWNER, Actor.SYSTEM)) : Optional.empty();
    }

    @Override
    public StaffMember accept(SecretCode code, String displayName, String login, String password) {
        return welcome(code, new Newcomer(displayName, login, password, password));
    }

    SecretCode invite(StaffRole role, Actor by) {
        var code = SecretCode.random();
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            staff.invite(code.hash(), role, now, now.plus(INVITATION_LASTS));
            audit(by, "staff.invited", Map.of("role", role.code()));
        });
        return code;
    }

    Optional<StaffRole> invitation(SecretCode code) {
        return staff.invitation(code.hash(), house.clock().instant());
    }

    StaffMember welcome(SecretCode code, Newcomer newcomer) {
        check(newcomer);
        String hash = passwords.hash(newcomer.password());
        Instant now = house.clock().instant();
        var member = house.transactions().execute(transaction -> {
            StaffRole role = staff.invitation(code.hash(), now).orElseThrow(() -> new NotThere("invitation"));
            boolean first = staff.nobodyYet();
            if (!staff.useInvitation(code.hash(), now)) {
                throw new NotThere("invitation");
            }
            if (first) {
                staff.voidInvitations(now);             // every start printed one until somebody was there
            }
            var added = staff.add(newcomer.login(), newcomer.displayName(), hash, role, now)
                    .orElseThrow(() -> new BadInput("login", "Somebody here already signs in as " + newcomer.login() + ". Choose another."));
            audit(Actor.staff(added.login()), "staff.joined", Map.of("role", role.code(), "name", added.displayName()));
            return added;
        });
        return java.util.Objects.requireNonNull(member);
    }

    List<PostgresStaff.Listed> all() {
        return staff.all();
    }

    List<PostgresStaffSessions.Listed> sessionsOf(StaffMember member) {
        return sessions.of(member.id(), house.clock().instant());
    }

    /// Each try is counted: an open browser is no place to guess a password.
    void changePassword(StaffMember member, String old, String fresh, String again, SecretCode current) {
        if (tries.count(member).isPresent()) {
            throw new BadInput("old", "There were too many tries. Try again in a quarter of an hour.");
        }
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

    void endSession(StaffMember member, byte[] tokenHash) {
        house.transactions().executeWithoutResult(transaction -> {
            if (sessions.end(member.id(), tokenHash, house.clock().instant())) {
                audit(Actor.staff(member.login()), "staff.session-ended", Map.of("of", member.login(), "ended", 1));
            }
        });
    }

    /// All of one's own but the one that asks.
    int endOthers(StaffMember member, SecretCode current) {
        return java.util.Objects.requireNonNull(house.transactions().execute(transaction -> {
            int ended = sessions.endOthers(member.id(), current.hash(), house.clock().instant());
            if (ended > 0) {
                audit(Actor.staff(member.login()), "staff.session-ended", Map.of("of", member.login(), "ended", ended));
            }
            return ended;
        }));
    }

    private static void check(Newcomer newcomer) {
        new Faults().unless(!newcomer.displayName().isEmpty() && newcomer.displayName().length() <= 200, "displayName", "Your name, as colleagues know you, up to 200 characters.")
                .unless(LOGIN.matcher(newcomer.login()).matches(), "login", "A sign-in name has letters, digits and . _ @ + - only, and begins with a letter or digit.")
                .addUnlessNull("password", Passwords.fault(newcomer.password(), newcomer.login()))
                .unless(newcomer.password().equals(newcomer.again()), "again", "The two do not agree.").orThrow();
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.audit().append(new AuditEntry(house.clock().instant(), who.name(), action, null, null, null, detail));
    }
}
