package org.admitone.provider.zoom;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Zoom is reached; each has its line in `docs/operations.md`. Credentials are not among them: they are kept in the database, sealed.
///
/// @param apiUrl         of Zoom's REST API
/// @param oauthUrl       where tokens are asked for
/// @param requestTimeout how long an answer is waited for in the background
/// @param urgentTimeout  how long it is waited for while a person waits
/// @param patience       how long a call in the background may wait for its turn under Zoom's limits
/// @param parallel       how many calls are under way at once
/// @param breaker        when calls are given up for a while
@ConfigurationProperties("admitone.zoom")
public record ZoomSettings(@DefaultValue("https://api.zoom.us/v2") URI apiUrl,
                           @DefaultValue("https://zoom.us/oauth/token") URI oauthUrl,
                           @DefaultValue("15s") Duration requestTimeout,
                           @DefaultValue("4s") Duration urgentTimeout,
                           @DefaultValue("10s") Duration patience,
                           @DefaultValue("8") int parallel,
                           @DefaultValue Breaker breaker) {

    /// @param failures so many calls in a row without an answer open it
    /// @param pause    so long nothing is asked then; doubled, up to ten minutes, while Zoom stays away
    public record Breaker(@DefaultValue("5") int failures, @DefaultValue("15s") Duration pause) {

        public Breaker {
            if (failures < 1 || pause.compareTo(Duration.ofSeconds(1)) < 0 || pause.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("admitone.zoom.breaker: at least 1 failure, a pause of 1s to 10m");
            }
        }
    }

    public ZoomSettings {
        web(apiUrl, "api-url");
        web(oauthUrl, "oauth-url");
        apiUrl = URI.create(apiUrl.toString().replaceFirst("/+$", ""));
        between(requestTimeout, "request-timeout");
        between(urgentTimeout, "urgent-timeout");
        if (patience.isNegative() || patience.compareTo(Duration.ofMinutes(2)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.patience: up to 2m");
        }
        if (parallel < 2 || parallel > 64) {
            throw new IllegalArgumentException("admitone.zoom.parallel: 2 to 64");
        }
    }

    private static void web(URI url, String name) {
        if (url.getScheme() == null || !url.getScheme().matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("admitone.zoom." + name + ": '" + url + "' is not a web address");
        }
    }

    private static void between(Duration time, String name) {
        if (time.compareTo(Duration.ofMillis(100)) < 0 || time.compareTo(Duration.ofMinutes(2)) > 0) {
            throw new IllegalArgumentException("admitone.zoom." + name + ": 100ms to 2m");
        }
    }
}
