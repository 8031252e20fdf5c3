package org.admitone.provider.zoom.meetings;

import java.time.Duration;

/// How long to leave something alone that has failed so many times, one after the other.
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Patience() {}

    static Duration after(int tries) {
        Duration wait = Duration.ofSeconds(2L << Math.clamp(tries, 0, 12));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
