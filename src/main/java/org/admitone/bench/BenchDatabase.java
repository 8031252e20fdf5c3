package org.admitone.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.admitone.platform.start.Installation;

/// The database of a [BenchServer] seen directly, with a pool of connections of its own for many clients.
public final class BenchDatabase implements AutoCloseable {

    private final Installation installation;
    private final HikariDataSource many;

    private BenchDatabase(Installation installation, HikariDataSource many) {
        this.installation = installation;
        this.many = many;
    }

    /// Beside a server that runs on this data directory.
    public static BenchDatabase open(Path data, int clients) throws SQLException {
        Installation installation = Installation.open(List.of("--data", data.toString()));
        HikariDataSource given = installation.bean(DataSource.class).unwrap(HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(given.getJdbcUrl());
        config.setUsername(given.getUsername());
        config.setPassword(given.getPassword());
        config.setMaximumPoolSize(clients);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setConnectionTimeout(120_000);       // on a busy machine sixty-four take their time
        return new BenchDatabase(installation, new HikariDataSource(config));
    }

    public DataSource source() {
        return many;
    }

    public Clock clock() {
        return installation.bean(Clock.class);
    }

    @Override
    public void close() {
        many.close();
        installation.close();
    }
}
