package org.admitone.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.DeviceKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recognises devices. A key alone is nobody: it takes a proof on it that a course of the person's still remembers, by the same measure as at the
/// door. Each request counts once, so that a recorded one is worth nothing, and a device asks a limited number of times a minute.
@Service
public class OwnerDesk {

    static final int PER_MINUTE = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PostgresOwners owners;
    private final Clock clock;

    OwnerDesk(PostgresOwners owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    /// @param request the signed request's own number
    @Transactional
    public Recognition recognise(DeviceKey key, UUID request) {
        Instant now = clock.instant();
        List<Owner> found = owners.of(key, now);
        if (found.isEmpty()) {
            return new Recognition.Unknown();           // leaves nothing behind, whoever makes up keys
        }
        if (!owners.spend(request, key, now)) {
            return new Recognition.Repeated();
        }
        return owners.spentSince(key, now.minus(MINUTE)) > PER_MINUTE ? new Recognition.TooMany(now.plus(MINUTE)) : new Recognition.Known(found);
    }
}
