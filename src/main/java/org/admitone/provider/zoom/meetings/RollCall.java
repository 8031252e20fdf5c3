package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks again and again who is expected where: classes whose door opens within the hour or is open, each time; all others twice a minute.
/// A late enrolment, another name, a way that was used up: whatever is lacking is wanted from then on.
@Component
final class RollCall {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration ALL_AGAIN = Duration.ofSeconds(30);
    private static final Duration EVER = Duration.ofDays(3650);

    private final ZoomHouse house;
    private final PostgresRoll roll;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable Instant allAt;

    RollCall(ZoomHouse house, PostgresRoll roll, PlatformTransactionManager transactions, Clock clock) {
        this.house = house;
        this.roll = roll;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// By one thread at a time. Other nodes are left to it while one is at it.
    synchronized void round() {
        Optional<ZoomHouse.SetUp> setUp = house.now();
        if (setUp.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean all = allAt == null || !now.isBefore(allAt.plus(ALL_AGAIN));
        if (all) {
            allAt = now;
            roll.forgetUnused(now);
        }
        PostgresRoll.Look look = new PostgresRoll.Look(setUp.get(), now, now.plus(all ? EVER : SOON));
        transaction.executeWithoutResult(status -> {
            if (roll.begin()) {
                call(look);
            }
        });
    }

    private void call(PostgresRoll.Look look) {
        if (look.setUp().names() == ZoomHouse.Names.PSEUDONYM) {
            roll.number(look);
        }
        roll.rename(look);
        roll.want(look);
        roll.wantSpares(look);
    }
}
