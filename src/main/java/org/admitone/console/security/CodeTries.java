package org.admitone.console.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.admitone.console.StaffMember;
import org.springframework.stereotype.Component;

/// Counts what is tried after the password: codes, and passwords asked for again. Per account from anywhere, since only who
/// has the password, or is signed in, gets that far.
@Component
class CodeTries {

    private final PostgresSignInTries tries;
    private final StaffSettings settings;

    CodeTries(PostgresSignInTries tries, StaffSettings settings) {
        this.tries = tries;
        this.settings = settings;
    }

    /// How it stands where there were too many; empty: go on.
    Optional<PostgresSignInTries.Count> count(StaffMember member) {
        for (var limit : List.of(new PostgresSignInTries.Limit("sign-in.code", member.login(), Duration.ofMinutes(15), settings.triesPerPerson()),
                new PostgresSignInTries.Limit("sign-in.code-day", member.login(), Duration.ofDays(1), 5 * settings.triesPerPerson()))) {
            var count = tries.count(limit);
            if (count.tooMany()) {
                return Optional.of(count);
            }
        }
        return Optional.empty();
    }
}
