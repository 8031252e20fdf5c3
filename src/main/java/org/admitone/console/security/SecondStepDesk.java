package org.admitone.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffMember;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// The second step of signing in: after the password a code of the authenticator, or a recovery code.
@Component
class SecondStepDesk {

    static final Duration LASTS = Duration.ofMinutes(10);

    private final PostgresHalfSignIns halves;
    private final FactorCheck check;
    private final CodeTries tries;
    private final SignInDesk signIn;
    private final SignInDesk.House house;

    SecondStepDesk(PostgresHalfSignIns halves, FactorCheck check, CodeTries tries, SignInDesk signIn, SignInDesk.House house) {
        this.halves = halves;
        this.check = check;
        this.tries = tries;
        this.signIn = signIn;
        this.house = house;
    }

    /// After the right password.
    SecretCode begin(StaffMember member, Visit visit) {
        var token = SecretCode.random();
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            halves.begin(token.hash(), member.id(), now, now.plus(LASTS));
            audit(Actor.staff(member.login()), "staff.code-asked", Map.of("browser", visit.browser()));
        });
        return token;
    }

    /// Who may go on with this token; empty: it is over.
    Optional<StaffMember> waiting(SecretCode token) {
        return halves.find(token.hash(), house.clock().instant());
    }

    SignIn finish(SecretCode token, String typed, Visit visit) {
        var waiting = waiting(token);
        if (waiting.isEmpty()) {
            return new SignIn.Over();
        }
        StaffMember member = waiting.get();
        var tooMany = tries.count(member);
        if (tooMany.isPresent()) {
            if (tooMany.get().firstTooMany()) {
                audit(Actor.SYSTEM, "staff.sign-in-paused", Map.of("counted", "sign-in.code", "login", member.login(), "until", tooMany.get().again().toString()));
            }
            return new SignIn.TooManyTries(tooMany.get().again());
        }
        return Objects.requireNonNull(house.transactions().execute(transaction -> {
            var shown = check.use(member.id(), typed);
            if (shown.isEmpty()) {
                audit(Actor.SYSTEM, "staff.code-refused", Map.of("login", member.login()));
                return new SignIn.Refused();
            }
            if (!halves.take(token.hash(), house.clock().instant())) {
                transaction.setRollbackOnly();                  // the code stays good
                return new SignIn.Over();
            }
            return signIn.beginIfOpen(member, visit, shown.get());
        }));
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.transactions().executeWithoutResult(transaction -> house.audit().append(
                new AuditEntry(house.clock().instant(), who.name(), action, null, null, null, detail)));
    }
}
