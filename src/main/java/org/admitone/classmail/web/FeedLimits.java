package org.admitone.classmail.web;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// How often a calendar may be fetched, and codes that are nobody's be tried. In memory per node and minute, for nothing here can be guessed
/// by trying. Who tries too often is counted by address, but never keeps a neighbour behind the same address from a calendar that exists.
@Component
final class FeedLimits {

    static final int SECONDS = 60;
    /// Programs fetch a few times an hour; a family has a few devices.
    static final int PER_CALENDAR = 30;
    static final int UNKNOWN_PER_ADDRESS = 60;

    private record Minute(long number, ConcurrentHashMap<Object, AtomicInteger> used) {}

    private final Clock clock;
    private volatile Minute current = new Minute(0, new ConcurrentHashMap<>());

    FeedLimits(Clock clock) {
        this.clock = clock;
    }

    boolean hasFetchedEnough(PersonId person) {
        return count(person) > PER_CALENDAR;
    }

    boolean hasGuessedEnough(String address) {
        return count(address) > UNKNOWN_PER_ADDRESS;
    }

    private int count(Object what) {
        long number = clock.instant().getEpochSecond() / SECONDS;
        Minute minute = current;
        if (minute.number != number) {
            minute = new Minute(number, new ConcurrentHashMap<>());
            current = minute;
        }
        return minute.used.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }
}
