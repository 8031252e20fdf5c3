package org.admitone.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the server keeps its things and how it is reached.
///
/// @param data      the data directory: database, keys, settings file
/// @param publicUrl scheme, host and port that browsers use, without a path; null: `http://localhost:<port>`
/// @param warmUp    whether the server warms its hot path before it calls itself ready
@ConfigurationProperties("admitone")
public record ServerSettings(@DefaultValue("data") Path data, @Nullable URI publicUrl,
                             @DefaultValue("true") boolean warmUp) {

    public ServerSettings {
        data = data.toAbsolutePath().normalize();
        publicUrl = publicUrl == null || publicUrl.toString().isBlank() ? null : bare(publicUrl);
    }

    private static URI bare(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean pathless = url.getPath() == null || url.getPath().isEmpty() || url.getPath().equals("/");
        if (!web || url.getHost() == null || !pathless || url.getQuery() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("admitone.public-url must be a bare web address such as https://classes.example.org, not " + url);
        }
        String text = url.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
