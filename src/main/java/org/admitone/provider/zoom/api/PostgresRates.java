package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One row per label, shared by all nodes: a bucket that refills, and the day's count. Taking is one guarded update.
@Component
class PostgresRates {

    /// A row from further in the future than clocks may differ was written by a node whose clock was wrong; it counts as full.
    private static final String FROM_THE_FUTURE = "refilled_at > :now::timestamptz + interval '1 minute'";
    private static final String LEVEL = "case when " + FROM_THE_FUTURE + " then :burst::float8 else least(:burst::float8, "
            + "tokens + :refill::float8 * greatest(0, extract(epoch from :now::timestamptz - refilled_at)::float8)) end";

    private final JdbcClient jdbc;

    PostgresRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    sealed interface Take {}

    record Taken() implements Take {}

    /// Perhaps there is room then.
    record ComeAt(Instant at) implements Take {}

    record DayUsedUp() implements Take {}

    Take take(Label label, Rate rate, Priority priority, Instant now) {
        int taken = with(jdbc.sql("update zoom_rate set tokens = " + LEVEL + " - 1, refilled_at = case when " + FROM_THE_FUTURE + """
                 then :now::timestamptz else greatest(refilled_at, :now::timestamptz) end, day = :day, used = case when day = :day then used + 1 else 1 end
                where label = :label and blocked_until <= :now::timestamptz and (day < :day or used < :most)
                  and\s""" + LEVEL + " >= 1 + :reserve::float8 - 1e-9"), label, rate, priority, now).update();
        return taken == 1 ? new Taken() : why(label, rate, priority, now);
    }

    private Take why(Label label, Rate rate, Priority priority, Instant now) {
        return with(jdbc.sql("select day = :day and used >= :most as day_over, blocked_until, 1 + :reserve::float8 - " + LEVEL
                + " as lacking from zoom_rate where label = :label"), label, rate, priority, now).query((row, n) -> {
                    if (row.getBoolean("day_over")) {
                        return new DayUsedUp();
                    }
                    Instant refilled = now.plus(Duration.ofNanos((long) (1e9 * Math.max(0, row.getDouble("lacking")) / rate.refill())));
                    Instant blocked = row.getTimestamp("blocked_until").toInstant();
                    return blocked.isAfter(refilled) ? new ComeAt(blocked) : new ComeAt(refilled);
                }).single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Label label, Rate rate, Priority priority, Instant now) {
        return statement.param("label", name(label)).param("burst", rate.burst()).param("refill", rate.refill()).param("reserve", rate.reserve(priority))
                .param("most", rate.perDay(priority)).param("now", now.atOffset(ZoneOffset.UTC)).param("day", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    int usedToday(Label label, Instant now) {
        return jdbc.sql("select case when day = :day then used else 0 end from zoom_rate where label = :label")
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC)).param("label", name(label)).query(Integer.class).single();
    }

    void close(Label label, Instant until) {
        jdbc.sql("update zoom_rate set blocked_until = greatest(blocked_until, :until) where label = :label")
                .param("until", until.atOffset(ZoneOffset.UTC)).param("label", name(label)).update();
    }

    private static String name(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}
