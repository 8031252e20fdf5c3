package org.admitone.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.admitone.platform.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pool of connections, after the embedded database has been started where one is wanted. Spring closes them in turn:
/// first the pool, then PostgreSQL.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

    /// Where the database is, and what to stop afterwards if it is our own.
    record Reached(DatabaseAccess access, @Nullable EmbeddedPostgres own) implements AutoCloseable {

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }

    @Bean
    Reached reachedDatabase(DatabaseSettings settings, ServerSettings server) {
        if (settings.url() != null) {
            return new Reached(new DatabaseAccess(settings.url(), settings.username(), settings.password()), null);
        }
        Path folder = server.data().resolve("postgres");
        try {
            EmbeddedPostgres own = EmbeddedPostgres.in(folder);
            return new Reached(own.access(), own);
        } catch (DatabaseTrouble.AlreadyRunning e) {
            if (settings.join()) {
                return new Reached(EmbeddedPostgres.accessToRunning(folder), null);
            }
            throw e;
        }
    }

    @Bean
    HikariDataSource dataSource(Reached database, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.access().url());
        pool.addDataSourceProperty("logServerErrorDetail", "false");     // rows stay out of our log
        pool.setUsername(database.access().user());
        pool.setPassword(database.access().password());
        pool.setPoolName("database");
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());     // outlasts a restart of the database
        pool.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        pool.addDataSourceProperty("ApplicationName", "admitone");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(pool);
    }
}
