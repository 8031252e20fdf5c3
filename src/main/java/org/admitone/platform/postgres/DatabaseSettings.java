package org.admitone.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database. Without a URL the embedded PostgreSQL runs in the data directory.
///
/// @param url         `jdbc:postgresql://host/database` of a PostgreSQL 18 of your own
/// @param username    its user; owner of the database
/// @param password    its password; printed masked
/// @param connections how many connections this server keeps open
/// @param join        for commands beside a running server: use its embedded database instead of complaining that it runs
@ConfigurationProperties("admitone.database")
public record DatabaseSettings(@Nullable String url, @DefaultValue("admitone") String username, @DefaultValue("") String password,
                               @DefaultValue("16") int connections, @DefaultValue("false") boolean join) {

    public DatabaseSettings {
        if (url != null && url.isBlank()) {
            url = null;
        }
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("admitone.database.url must begin with jdbc:postgresql: (AdmitOne runs on PostgreSQL alone)");
        }
        if (connections < 4 || connections > 180) {
            throw new IllegalArgumentException("admitone.database.connections must be between 4 and 180, not " + connections);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + (url == null ? "embedded" : "external") + ", password=masked, connections=" + connections + "]";
    }
}
