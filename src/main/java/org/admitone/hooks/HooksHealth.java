package org.admitone.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether the school's programs are told what happens. One that staff switched off is as they want it.
@Component
@Order(9)
final class HooksHealth implements HealthSource {

    private static final Duration LATE = Duration.ofMinutes(5);

    private final EndpointDesk desk;
    private final PostgresDeliveryLog log;

    HooksHealth(EndpointDesk desk, PostgresDeliveryLog log) {
        this.desk = desk;
        this.log = log;
    }

    @Override
    public String part() {
        return "webhooks";
    }

    @Override
    public Saying name() {
        return Saying.of("health.webhooks");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        List<Endpoint> all = desk.list();
        Instant oldest = log.oldestWaiting().orElse(now);
        PartHealth part = judged(all, oldest.plus(LATE).isBefore(now)).fact("health.webhooks-on", all.stream().filter(each -> each.health().off() == null).count())
                .fact("health.webhooks-paused", all.stream().filter(each -> each.health().off() != null).count())
                .fact("health.waiting", all.stream().mapToLong(each -> each.health().waiting()).sum());
        return List.of(oldest.isBefore(now) ? part.fact("health.oldest", oldest) : part);
    }

    private PartHealth judged(List<Endpoint> all, boolean late) {
        String off = named(all.stream().filter(each -> each.health().off() != null && each.health().off().why() != Endpoint.Why.STAFF).toList());
        String failing = named(all.stream().filter(each -> each.health().off() == null && each.health().failingSince() != null).toList());
        if (all.isEmpty()) {
            return is(Standing.OFF, Saying.of("health.webhooks-none"));
        }
        if (!off.isEmpty()) {
            return is(Standing.BROKEN, Saying.of("health.webhooks-off", off)).next(Saying.of("health.webhooks-off-next"));
        }
        if (!failing.isEmpty()) {
            return is(Standing.LOOK, Saying.of("health.webhooks-failing", failing)).next(Saying.of("health.webhooks-failing-next"));
        }
        return late ? is(Standing.LOOK, Saying.of("health.webhooks-late")).next(Saying.of("health.webhooks-failing-next")) : is(Standing.FINE, Saying.of("health.webhooks-fine"));
    }

    private static String named(List<Endpoint> some) {
        return some.stream().map(Endpoint::name).collect(Collectors.joining(", "));
    }
}
