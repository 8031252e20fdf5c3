package org.admitone.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param requests    how many one key may send to one node within a window
/// @param window      how long a window lasts, from its first request
/// @param answersKept how long the answer to a request with an `Idempotency-Key` is kept
@ConfigurationProperties("admitone.api")
public record ApiSettings(@DefaultValue("3000") int requests, @DefaultValue("1m") Duration window, @DefaultValue("24h") Duration answersKept) {

    public ApiSettings {
        if (requests < 1) {
            throw new IllegalArgumentException("admitone.api.requests must be 1 or more, not " + requests);
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("admitone.api.window must be between 1s and 1d, not " + window);
        }
        if (answersKept.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("admitone.api.answers-kept must be at least 1h: programs try again for a while");
        }
    }
}
