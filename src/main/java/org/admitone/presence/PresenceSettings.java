package org.admitone.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param grace     how long a connection is believed to be there without a word from the provider; more than the time
///                  between two reports of a living connection
/// @param livePoll  how often a watched session is looked at for its live page
/// @param closeDead how often connections are looked for whose node died without reporting their end
@ConfigurationProperties("admitone.presence")
public record PresenceSettings(@DefaultValue("45s") Duration grace, @DefaultValue("500ms") Duration livePoll,
                               @DefaultValue("10s") Duration closeDead) {

    public PresenceSettings {
        requirePositive("grace", grace);
        requirePositive("live-poll", livePoll);
        requirePositive("close-dead", closeDead);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("admitone.presence." + name + " must be longer than nothing");
        }
    }
}
