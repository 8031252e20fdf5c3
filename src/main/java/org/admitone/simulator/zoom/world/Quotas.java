package org.admitone.simulator.zoom.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// What may be done only so often per UTC day. Counts from zero again at midnight.
public final class Quotas {

    public static final int MEETING_WRITES = 100;
    public static final int REGISTRANT_ADDS = 3;
    public static final int STATUS_CHANGES = 10;

    private final Clock clock;
    private final Map<String, Integer> used = new HashMap<>();
    private LocalDate day;

    public Quotas(Clock clock) {
        this.clock = clock;
        this.day = today();
    }

    /// Whether one more is allowed. Does not count it.
    public synchronized boolean open(String what, int limit) {
        return used(what) < limit;
    }

    public synchronized void count(String what) {
        used.put(what, used(what) + 1);
    }

    public synchronized int used(String what) {
        if (!day.equals(today())) {
            day = today();
            used.clear();
        }
        return used.getOrDefault(what, 0);
    }

    public synchronized Instant reset() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
