package org.admitone.admission.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.admission.Knock.Presented;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// Counts tries in the database, so that neither a restart nor another node forgets them. Counting comes first and in one
/// statement: of any number of tries at once no more than the limit get further.
@Component
class Tries {

    /// Whether a try may get further.
    sealed interface Verdict {
        record Within(List<Counted> counted) implements Verdict {}

        /// The caller may be told, and when to come again.
        record TooMany(Instant until) implements Verdict {}

        /// Nothing happens, and nothing is told.
        ///
        /// @param first this is the first try beyond the limit
        record Silence(TryScope scope, boolean first) implements Verdict {}
    }

    /// One counter.
    record Counted(TryScope scope, byte[] what, Instant windowStart) {
        String code() {
            return scope.name().toLowerCase(Locale.ROOT);
        }
    }

    private final PostgresTries counters;
    private final KeyedHash hash;
    private final Clock clock;

    Tries(PostgresTries counters, SecretKeys keys, Clock clock) {
        this.counters = counters;
        this.hash = new KeyedHash(keys.forPurpose("counted tries"));
        this.clock = clock;
    }

    static String words(Presented presented, Caller caller) {
        String what = switch (presented) {
            case Presented.ByLink(byte[] link) -> "link " + Base64.getEncoder().encodeToString(link);
            case Presented.ByPass(var pass) -> "pass " + pass;
        };
        return what + " " + Base64.getEncoder().encodeToString(caller.key().thumbprint());
    }

    /// @param counted what is counted, by scope
    Verdict count(Map<TryScope, String> counted) {
        Instant now = clock.instant();
        List<Counted> rows = new ArrayList<>();
        counted.forEach((scope, what) -> rows.add(new Counted(scope, hash.of(scope.name() + " " + what), windowStart(scope, now))));
        rows.sort(Comparator.comparing(Counted::code).thenComparing(Counted::what, Arrays::compare));   // no deadlocks
        Map<String, Integer> used = counters.count(rows);
        return rows.stream().filter(row -> used.getOrDefault(row.code(), 0) > row.scope().most)
                .min(Comparator.comparing(row -> !row.scope().told()))
                .<Verdict>map(row -> row.scope().told()
                        ? new Verdict.TooMany(row.windowStart().plus(row.scope().window))
                        : new Verdict.Silence(row.scope(), used.getOrDefault(row.code(), 0) == row.scope().most + 1))
                .orElse(new Verdict.Within(rows));
    }

    /// The try was a right one and does not count.
    void forgive(Verdict.Within within) {
        counters.forgive(within.counted());
    }

    private static Instant windowStart(TryScope scope, Instant now) {
        long seconds = scope.window.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
    }
}
