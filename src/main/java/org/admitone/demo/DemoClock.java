package org.admitone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until it is put forward; never back.
final class DemoClock extends Clock {

    private final AtomicReference<Instant> now;

    DemoClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    void forwardTo(Instant then) {
        now.updateAndGet(before -> then.isAfter(before) ? then : before);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are a matter of the pages");
    }
}
