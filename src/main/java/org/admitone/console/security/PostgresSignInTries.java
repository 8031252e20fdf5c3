package org.admitone.console.security;

import java.security.GeneralSecurityException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SecretKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what somebody tries, in the database, so that a restart forgets nothing and all nodes count together (I11).
@Component
final class PostgresSignInTries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKeySpec key;

    PostgresSignInTries(JdbcClient jdbc, Clock clock, SecretKeys keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = keys.forPurpose("sign-in tries");
    }

    /// What is counted within which time, and how many are too many.
    record Limit(String scope, String counted, Duration within, int most) {}

    /// How many there were with this one, and when counting begins anew.
    record Count(int used, int most, Instant again) {

        boolean tooMany() {
            return used > most;
        }

        boolean firstTooMany() {
            return used == most + 1;
        }
    }

    Count count(Limit limit) {
        long seconds = limit.within.toSeconds();
        Instant start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / seconds * seconds);
        int used = jdbc.sql("""
                        insert into tries (scope, counted, window_start, used) values (?, ?, ?, 1)
                        on conflict (scope, counted, window_start) do update set used = tries.used + 1
                        returning used
                        """)
                .params(limit.scope, keyed(limit.counted), Timestamp.from(start)).query(Integer.class).single();
        return new Count(used, limit.most, start.plusSeconds(seconds));
    }

    private byte[] keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
