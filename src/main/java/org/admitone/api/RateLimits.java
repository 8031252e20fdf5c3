package org.admitone.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How much each key has asked for lately. Counted by this node for itself, in memory: it is to keep one program gone wild from
/// taking the server from the others, costs nothing, and is forgotten at a restart. Several nodes allow as many times more.
@Component
final class RateLimits {

    /// @param left  requests that remain in this window
    /// @param reset until the window ends; never nothing
    sealed interface Share {

        Duration reset();

        record Granted(int left, Duration reset) implements Share {}

        record Spent(Duration reset) implements Share {}
    }

    private record Window(Instant from, int asked) {}

    private final Map<ApiKeyId, Window> windows = new ConcurrentHashMap<>();
    private final ApiSettings settings;
    private final Clock clock;

    RateLimits(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Only for keys in force, so that there are never more windows than keys.
    Share take(ApiKeyId key) {
        Instant now = clock.instant();
        Window window = Objects.requireNonNull(windows.compute(key, (same, before) -> before == null || !now.isBefore(before.from.plus(settings.window()))
                ? new Window(now, 1) : new Window(before.from, Math.min(before.asked, settings.requests()) + 1)));
        Duration reset = Duration.between(now, window.from.plus(settings.window()));
        return window.asked <= settings.requests() ? new Share.Granted(settings.requests() - window.asked, reset) : new Share.Spent(reset);
    }

    ApiSettings settings() {
        return settings;
    }
}
