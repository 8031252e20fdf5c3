package org.admitone.simulator.zoom.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.Quotas;
import org.admitone.simulator.zoom.world.Switch;

/// Refuses calls beyond the account's limits, per second by label and per day.
public final class RateLimits {

    private static final String PER_SECOND = "You have reached the maximum per-second rate limit for this API. Try again later.";
    private static final String PER_DAY = "You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.";
    private static final String HEAVY_CALLS = "heavy calls";

    /// Calls of one label since the window began.
    private record Window(Instant began, int calls) {}

    private final Behaviour behaviour;
    private final Quotas quotas;
    private final Clock clock;
    private final Map<Label, Window> windows = new EnumMap<>(Label.class);

    public RateLimits(Behaviour behaviour, Quotas quotas, Clock clock) {
        this.behaviour = behaviour;
        this.quotas = quotas;
        this.clock = clock;
    }

    void pass(Label label) {
        if (behaviour.is(Switch.RATES)) {
            perWindow(label);
            perDay(label);
        }
    }

    /// One more of what is limited per UTC day for one thing.
    void daily(String what, int limit, String message) {
        if (behaviour.is(Switch.DAILY_QUOTAS)) {
            if (!quotas.open(what, limit)) {
                throw refused(message, Label.LIGHT, "Daily-limit", limit);
            }
            quotas.count(what);
        }
    }

    private synchronized void perWindow(Label label) {
        Instant now = clock.instant();
        Window window = windows.getOrDefault(label, new Window(now, 0));
        if (!window.began().plus(label.window()).isAfter(now)) {
            window = new Window(now, 0);
        }
        if (window.calls() >= behaviour.plan().allowed(label)) {
            throw refused(PER_SECOND, label, "QPS", behaviour.plan().allowed(label));
        }
        windows.put(label, new Window(window.began(), window.calls() + 1));
    }

    private void perDay(Label label) {
        if (label == Label.HEAVY || label == Label.COSTLY || behaviour.plan() == Plan.FREE) {
            daily(HEAVY_CALLS, behaviour.plan().perDay(), PER_DAY);
        }
    }

    private Problem refused(String message, Label label, String type, int limit) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (behaviour.is(Switch.RATE_HEADERS)) {
            headers.put("X-RateLimit-Category", label.word());
            headers.put("X-RateLimit-Type", type);
            headers.put("X-RateLimit-Limit", String.valueOf(limit));
            headers.put("X-RateLimit-Remaining", "0");
            headers.put("Retry-After", type.equals("QPS") ? String.valueOf(label.window().toSeconds()) : quotas.reset().toString());
        }
        int code = type.equals("QPS") && behaviour.is(Switch.RATE_CODE_4001) ? 4001 : 429;
        return Problem.rate(code, message, headers);
    }
}
