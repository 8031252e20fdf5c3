package org.admitone.provider.rooms.relay;

import java.util.concurrent.TimeUnit;

/// How much one connection may say: so many at once, so many a second. Used by one thread at a time. Measures durations,
/// not time of day, hence no clock.
final class Throttle {

    private final double burst;
    private final double perSecond;
    private double left;
    private long since = System.nanoTime();

    Throttle(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
    }

    boolean allows() {
        long now = System.nanoTime();
        left = Math.min(burst, left + (now - since) * perSecond / TimeUnit.SECONDS.toNanos(1));
        since = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
