package org.admitone.console.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.admitone.console.StaffId;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// Takes codes of authenticators, and recovery codes, and uses them up: of two who show the same one, one is let in.
@Component
class FactorCheck {

    private final PostgresSecondFactors factors;
    private final RecoveryCodes recovery;
    private final SealedSecrets sealed;
    private final Clock clock;

    FactorCheck(PostgresSecondFactors factors, RecoveryCodes recovery, SecretKeys keys, Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.sealed = new SealedSecrets(keys, "authenticators of staff");
        this.clock = clock;
    }

    byte[] seal(AuthenticatorSecret secret, StaffId of) {
        return sealed.seal(secret.bytes(), of.toString());
    }

    AuthenticatorSecret open(PostgresSecondFactors.Authenticator authenticator, StaffId of) {
        return new AuthenticatorSecret(sealed.open(authenticator.sealed(), of.toString()));
    }

    /// What was typed, used up; empty: it is no code of theirs, or not any more.
    Optional<Shown> use(StaffId of, String typed) {
        Instant now = clock.instant();
        String plain = typed.replace(" ", "");
        if (!plain.matches("[0-9]{6}")) {
            return factors.useCode(of, recovery.hash(of, typed), now) ? Optional.of(Shown.PASSWORD_AND_RECOVERY_CODE) : Optional.empty();
        }
        return factors.of(of).filter(authenticator -> authenticator.confirmedAt() != null).filter(authenticator -> {
            OptionalLong step = Totp.step(open(authenticator, of).bytes(), plain, now, authenticator.lastStep());
            return step.isPresent() && factors.useStep(of, step.getAsLong());
        }).map(authenticator -> Shown.PASSWORD_AND_CODE);
    }
}
