package org.admitone.hooks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param timeout       how long one call to an endpoint may take, from looking up its name to the answer
/// @param parallel      sessions of one endpoint that one node serves at once
/// @param loopback      whether endpoints on this very machine may be registered and called: what listens here is seldom meant for every holder of a key
/// @param internalHosts names of hosts that may be called although they are in a private network
@ConfigurationProperties("admitone.hooks")
public record HookSettings(@DefaultValue("10s") Duration timeout, @DefaultValue("8") int parallel, @DefaultValue("false") boolean loopback,
                           @DefaultValue List<String> internalHosts) {

    public HookSettings {
        internalHosts = internalHosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).toList();
        if (timeout.toMillis() < 100 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("admitone.hooks.timeout must be between 100ms and 1m");
        }
        if (parallel < 1 || parallel > 100) {
            throw new IllegalArgumentException("admitone.hooks.parallel must be between 1 and 100");
        }
    }
}
