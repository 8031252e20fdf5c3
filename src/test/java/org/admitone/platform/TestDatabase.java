package org.admitone.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.admitone.platform.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A fresh, migrated database for one test class:
///
/// ```java
/// @AutoClose static final TestDatabase database = TestDatabase.fresh();
/// ```
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final EmbeddedPostgres postgres = TestPostgres.running();
    private final String name = "test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    private final Path folder = TestPostgres.freshFolder(name);
    private final HikariDataSource dataSource;
    private final Deque<TestServer> servers = new ConcurrentLinkedDeque<>();

    private TestDatabase() {
        try {
            synchronized (TestPostgres.class) {        // a template can be copied by one at a time
                TestPostgres.execute(postgres, "create database " + name + " template " + TestPostgres.TEMPLATE + " owner " + postgres.user());
            }
        } catch (SQLException e) {
            throw new AssertionError("no fresh database", e);
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url());
        pool.setUsername(user());
        pool.setPassword(password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(1);
        dataSource = new HikariDataSource(pool);
    }

    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    public String url() {
        return postgres.url(name);
    }

    public String user() {
        return postgres.user();
    }

    public String password() {
        return postgres.password();
    }

    /// A folder of this database's own; its `secret.key` is shared by all servers started on the database.
    public Path folder() {
        return folder;
    }

    public SecretKeys secretKeys() {
        return SecretKeys.inFile(folder.resolve("secret.key"));
    }

    /// Closed before the database, in whatever order the test class closes its fields.
    void serves(TestServer server) {
        servers.push(server);
    }

    @Override
    public void close() {
        servers.forEach(TestServer::close);
        dataSource.close();
        try {
            TestPostgres.execute(postgres, "drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new AssertionError("the database of the test could not be dropped", e);
        }
    }
}
