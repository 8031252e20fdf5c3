package org.admitone.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
class DatabaseConfiguration {

    /// The embedded database of this server, or none.
    record Embedded(@Nullable EmbeddedPostgres running) implements AutoCloseable {

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    @Bean
    Embedded embeddedPostgres(DatabaseSettings settings, ServerSettings server) {
        return new Embedded(settings.url() == null ? EmbeddedPostgres.in(server.data().resolve("postgres")) : null);
    }

    @Bean
    HikariDataSource dataSource(Embedded embedded, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        if (embedded.running() instanceof EmbeddedPostgres own) {
            pool.setJdbcUrl(own.url("admitone"));
            pool.setUsername(own.user());
            pool.setPassword(own.password());
        } else {
            pool.setJdbcUrl(settings.url());
            pool.setUsername(settings.username());
            pool.setPassword(settings.password());
        }
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
