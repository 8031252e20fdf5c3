package org.admitone.platform.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as it tells of itself, and whether its clock and ours agree: entitlements, tickets and doors go by ours.
@Component
@Order(1)
final class PostgresHealth implements HealthSource {

    private static final int NEARLY_FULL = 90;
    private static final Duration APART = Duration.ofSeconds(2);
    private static final Duration FAR_APART = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    PostgresHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(String version, long bytes, Connections connections, boolean durable, String schema, Instant now) {}

    private record Connections(int open, int most) {}

    @Override
    public String part() {
        return "database";
    }

    @Override
    public Saying name() {
        return Saying.of("health.database");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        Told told = jdbc.sql("""
                select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                       (select count(*) from pg_stat_activity where datname = current_database())::int as connections, current_setting('max_connections')::int as most,
                       current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable,
                       (select version from flyway_schema_history where success order by installed_rank desc limit 1) as schema, clock_timestamp() as now
                """).query((row, _) -> new Told(row.getString("version"), row.getLong("bytes"), new Connections(row.getInt("connections"), row.getInt("most")),
                row.getBoolean("durable"), String.valueOf(row.getString("schema")), row.getTimestamp("now").toInstant())).single();
        return List.of(database(told).fact("health.version", told.version()).fact("health.size", Math.max(1, told.bytes() >> 20) + " MB")
                .fact("health.connections", told.connections().open() + " / " + told.connections().most()).fact("health.schema", told.schema()), clock(Duration.between(now, told.now())));
    }

    private PartHealth database(Told told) {
        if (!told.durable()) {
            return is(Standing.BROKEN, Saying.of("health.not-durable")).next(Saying.of("health.not-durable-next"));
        }
        boolean full = told.connections().open() * 100 > told.connections().most() * NEARLY_FULL;
        return full ? is(Standing.LOOK, Saying.of("health.connections-full")).next(Saying.of("health.connections-full-next")) : is(Standing.FINE, Saying.of("health.database-fine"));
    }

    private static PartHealth clock(Duration apart) {
        Duration length = apart.abs();
        Standing standing = length.compareTo(APART) < 0 ? Standing.FINE : length.compareTo(FAR_APART) < 0 ? Standing.LOOK : Standing.BROKEN;
        PartHealth clock = PartHealth.of("clock", Saying.of("health.clock"), standing, standing == Standing.FINE ? Saying.of("health.clock-fine")
                : apart.isNegative() ? Saying.of("health.clock-ahead", length) : Saying.of("health.clock-behind", length));
        return (standing == Standing.FINE ? clock : clock.next(Saying.of("health.clock-next"))).fact("health.apart", length.toMillis() + " ms");
    }
}
