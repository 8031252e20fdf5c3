package org.admitone.platform.nodes;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param url   scheme, host and port at which browsers reach this very node; needed only when several nodes share one
///              public address. `null`: the public address
/// @param beat  how often it says that it lives
/// @param death after how long a silence it counts as dead
@ConfigurationProperties("admitone.node")
public record NodeSettings(@Nullable URI url, @DefaultValue("1s") Duration beat, @DefaultValue("10s") Duration death) {

    public NodeSettings {
        if (url != null && !url.toString().matches("https?://[^/?#]+")) {
            throw new IllegalArgumentException("admitone.node.url must be a bare web address such as https://node1.example.org, not " + url);
        }
        if (beat.isNegative() || beat.isZero() || death.compareTo(beat.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("admitone.node.death must be at least three times admitone.node.beat");
        }
    }
}
