package org.admitone.admission.web;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.admitone.admission.AdmissionDesk.Standing;
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

    /// @param standing asked only where somebody else may have used up what many share: a neighbour behind the same address
    ///                 does not close the door to passes that are known, nor does a leaked link to its owner's devices
    boolean mayKnock(String address, String presented, Object device, Supplier<Standing> standing) {
        if (hasGuessedEnough(address) && standing.get() == Standing.STRANGE) {
            return false;       // leaves no traces in memory
        }
        return count(List.of(presented, device)) <= PER_DEVICE && (count(presented) <= PER_PASS || standing.get() == Standing.OWN_DEVICE);
    }

    private boolean hasGuessedEnough(String address) {
        AtomicInteger used = minute().used.get("guess " + address);
        return used != null && used.get() >= UNKNOWN_PER_ADDRESS;
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
