package org.admitone.provider.zoom.pool.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Asks;
import org.admitone.provider.zoom.pool.plan.Need;
import org.admitone.provider.zoom.pool.plan.PoolHost;

/// Twelve weeks at a school of that many sessions: weekly, between eight and eighteen, most of 45 to 90 minutes, with the door's ten minutes before and after.
/// Four departments in ten have hosts of their own and use everybody's beside them; one uses its own only. The same each time.
record MadeUpTerm(List<Need> sessions, List<PoolHost> hosts) {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final int WEEKS = 12;
    private static final int DEPARTMENTS = 10;
    private static final int WITH_HOSTS = 5;
    private static final int[] MINUTES = {45, 45, 60, 60, 60, 90, 90, 120};

    static MadeUpTerm of(int number) {
        Random random = new Random(number);
        List<Need> sessions = new ArrayList<>(number);
        while (sessions.size() < number) {
            weekly(random, Math.min(WEEKS, number - sessions.size()), sessions);
        }
        return new MadeUpTerm(sessions, hosts(number));
    }

    private static void weekly(Random random, int weeks, List<Need> sessions) {
        int minutes = MINUTES[random.nextInt(MINUTES.length)];
        Instant from = MONDAY.plus(Duration.ofDays(random.nextInt(5))).plus(Duration.ofMinutes(480 + 15L * random.nextInt(38) - 10));
        Asks asks = asks(minutes + 20, random.nextInt(8, 60), random.nextInt(DEPARTMENTS));
        for (int week = 0; week < weeks; week++) {
            Instant then = from.plus(Duration.ofDays(7L * week));
            sessions.add(new Need(new UUID(random.nextLong(), random.nextLong()), then, then.plus(Duration.ofMinutes(minutes + 20L)), asks, Optional.empty()));
        }
    }

    private static Asks asks(int minutes, int people, int department) {
        Set<UUID> own = department < WITH_HOSTS ? Set.of(group(department)) : Set.of();
        return new Asks(minutes, people, Asks.Ways.PERSONAL, own, department == 0 ? Asks.Common.NEVER : Asks.Common.ALSO, Set.of(), Optional.empty());
    }

    private static UUID group(int department) {
        return new UUID(1, department);
    }

    /// More than enough; every third holds two at once.
    private static List<PoolHost> hosts(int sessions) {
        int own = Math.max(2, sessions / 1000);
        int common = Math.max(8, sessions / 100);
        List<PoolHost> hosts = new ArrayList<>();
        for (int i = 0; i < common + own * WITH_HOSTS; i++) {
            Optional<UUID> group = i < common ? Optional.empty() : Optional.of(group((i - common) / own));
            hosts.add(new PoolHost(new HostId("host" + i), i % 3 == 0 ? 2 : 1, PoolHost.Licence.PAID, 300, group));
        }
        return hosts;
    }
}
