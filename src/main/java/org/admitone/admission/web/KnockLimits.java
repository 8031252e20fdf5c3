package org.admitone.admission.web;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// How often one may knock: a person reloads a few times a minute, a script does not get to fill the audit trail. Kept in
/// memory per node and minute, for nothing here can be guessed by trying: links and keys have full entropy; the few tries
/// of mailed codes are counted in the database.
@Component
final class KnockLimits {

    /// Per link or pass and device.
    static final int PER_DEVICE = 30;
    /// Per link or pass, whatever the device: a leaked link in a chat with hundreds of members.
    static final int PER_PASS = 600;
    /// Knocks that named no pass, per network address; a whole school may sit behind one.
    static final int UNKNOWN_PER_ADDRESS = 600;

    private final Clock clock;
    private volatile Minute current = new Minute(0);

    KnockLimits(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, ConcurrentHashMap<Object, AtomicInteger> used) {
        Minute(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    boolean mayKnock(String presented, Object device) {
        return count(presented) <= PER_PASS && count(java.util.List.of(presented, device)) <= PER_DEVICE;
    }

    boolean mayGuess(String address) {
        AtomicInteger used = minute().used.get("guess " + address);
        return used == null || used.get() < UNKNOWN_PER_ADDRESS;
    }

    void guessed(String address) {
        count("guess " + address);
    }

    private int count(Object what) {
        return minute().used.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    private Minute minute() {
        long number = clock.instant().getEpochSecond() / 60;
        Minute minute = current;
        if (minute.number != number) {
            minute = new Minute(number);
            current = minute;
        }
        return minute;
    }
}
