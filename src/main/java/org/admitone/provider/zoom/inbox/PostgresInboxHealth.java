package org.admitone.provider.zoom.inbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How late Zoom's events come, by those that came in the last hour. Says nothing where none ever came; whether silence is meant is the account's own check.
@Component
@Order(11)
final class PostgresInboxHealth implements HealthSource {

    private static final Duration OF_LATE = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration VERY_LATE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    PostgresInboxHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Heard(@Nullable Timestamp last, int seconds, long missed) {}

    @Override
    public String part() {
        return "zoom-inbox";
    }

    @Override
    public Saying name() {
        return Saying.of("health.zoom-inbox");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        Heard heard = jdbc.sql("""
                select (select max(received_at) from zoom_inbox where source = 'hook') as last,
                       coalesce(max(extract(epoch from received_at - event_at)) filter (where source = 'hook'), 0)::int as seconds, count(*) filter (where arrived_count = 0) as missed
                  from zoom_inbox where received_at > :since
                """).param("since", Timestamp.from(now.minus(OF_LATE))).query((row, _) -> new Heard(row.getTimestamp("last"), row.getInt("seconds"), row.getLong("missed"))).single();
        Timestamp last = heard.last();
        return last == null ? List.of() : List.of(judged(heard).fact("health.last-heard", last.toInstant()).fact("health.lag", Duration.ofSeconds(heard.seconds())));
    }

    private PartHealth judged(Heard heard) {
        Duration lag = Duration.ofSeconds(heard.seconds());
        if (lag.compareTo(LATE) >= 0) {
            return is(lag.compareTo(VERY_LATE) < 0 ? Standing.LOOK : Standing.BROKEN, Saying.of("health.zoom-inbox-late", lag)).next(Saying.of("health.zoom-inbox-next"));
        }
        return heard.missed() > 0 ? is(Standing.LOOK, Saying.of("health.zoom-inbox-missed", heard.missed())).next(Saying.of("health.zoom-inbox-next"))
                : is(Standing.FINE, Saying.of("health.zoom-inbox-fine"));
    }
}
