package org.admitone.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// One's own second factor: set up, confirmed, new recovery codes, taken away. Each asks again for what
/// signing in needs, so that an open browser is not enough.
@Component
class SecondFactorDesk {

    private static final Duration OFFER_LASTS = Duration.ofMinutes(15);

    private final PostgresSecondFactors factors;
    private final FactorCheck check;
    private final RecoveryCodes recovery;
    private final SelfCheck self;
    private final Accounts accounts;
    private final SignInDesk.House house;

    /// Whose factor it is and what ends with a change.
    @Component
    record Accounts(PostgresStaff staff, PostgresStaffSessions sessions) {}

    SecondFactorDesk(PostgresSecondFactors factors, FactorCheck check, RecoveryCodes recovery, SelfCheck self, Accounts accounts, SignInDesk.House house) {
        this.factors = factors;
        this.check = check;
        this.recovery = recovery;
        this.self = self;
        this.accounts = accounts;
        this.house = house;
    }

    /// How many recovery codes are left; empty: there is no second factor.
    Optional<Integer> codesLeft(StaffMember member) {
        return factors.of(member.id()).filter(some -> some.confirmedAt() != null).map(some -> factors.codesLeft(member.id()));
    }

    /// A new secret to show; nothing changes at sign-in until a code of it has come.
    AuthenticatorSecret offer(StaffMember member, SecretCode current, String password) {
        self.password(member, password, "password");
        self.notAroundThePasskey(member, current);
        AuthenticatorSecret secret = AuthenticatorSecret.random();
        if (!factors.offer(member.id(), check.seal(secret, member.id()), current.hash(), house.clock().instant())) {
            throw new BadInput("", "A second factor is set up already. Take it away first.");
        }
        return secret;
    }

    /// The secret that was shown a moment ago in this sign-in, to show it once more after a slip.
    Optional<AuthenticatorSecret> offered(StaffMember member, SecretCode current) {
        return open(member, current).map(some -> check.open(some, member.id()));
    }

    /// From now on sign-ins need it; all other ones, made without, end.
    ///
    /// @return the recovery codes, in clear for the only time
    List<String> begin(StaffMember member, String typed, SecretCode current) {
        self.limit(member, "code");
        var offered = open(member, current).orElseThrow(() -> new BadInput("", "That took too long. Begin again with your password."));
        Instant now = house.clock().instant();
        OptionalLong step = Totp.step(check.open(offered, member.id()).bytes(), typed.replace(" ", ""), now, 0);
        if (step.isEmpty()) {
            throw new BadInput("code", "This is not the code of the moment. Wait for the next one; if it does not fit either, check the clock of your phone.");
        }
        List<String> codes = recovery.fresh();
        house.transactions().executeWithoutResult(transaction -> {
            accounts.staff().lock(member.id());
            self.notAroundThePasskey(member, current);
            if (!factors.confirm(member.id(), offered, step.getAsLong(), now)) {
                throw new BadInput("", "The set-up was begun anew elsewhere. Begin again with your password.");
            }
            give(member, codes, now);
            int ended = accounts.sessions().endOthers(member.id(), current.hash(), now);
            audit(member, "staff.second-factor-set", Map.of("otherSignInsEnded", ended));
        });
        return codes;
    }

    /// All earlier ones are void.
    List<String> newCodes(StaffMember member, SecretCode current, SelfCheck.Typed typed) {
        self.wholly(member, current, typed);
        List<String> codes = recovery.fresh();
        house.transactions().executeWithoutResult(transaction -> {
            if (codesLeft(member).isEmpty()) {
                throw new BadInput("", "There is no second factor any more.");
            }
            give(member, codes, house.clock().instant());
            audit(member, "staff.recovery-codes-made", Map.of("codes", codes.size()));
        });
        return codes;
    }

    /// @param typed a code of the authenticator, or a recovery code
    void remove(StaffMember member, String password, String typed) {
        self.password(member, password, "removePassword");
        house.transactions().executeWithoutResult(transaction -> {
            accounts.staff().lock(member.id());
            if (check.use(member.id(), typed).isEmpty()) {
                throw new BadInput("removeCode", "This code does not fit, or was used already.");
            }
            if (factors.remove(member.id())) {
                audit(member, "staff.second-factor-removed", Map.of());
            }
        });
    }

    private void give(StaffMember member, List<String> codes, Instant now) {
        factors.giveCodes(member.id(), codes.stream().map(code -> recovery.hash(member.id(), code)).toList(), now);
    }

    private Optional<PostgresSecondFactors.Authenticator> open(StaffMember member, SecretCode current) {
        Instant now = house.clock().instant();
        return factors.of(member.id()).filter(some -> some.confirmedAt() == null && some.offeredIn(current) && some.madeAt().plus(OFFER_LASTS).isAfter(now));
    }

    private void audit(StaffMember member, String action, Map<String, ?> detail) {
        house.audit().append(new AuditEntry(house.clock().instant(), Actor.staff(member.login()).name(), action, null, null, null, detail));
    }
}
