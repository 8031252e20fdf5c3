package org.admitone.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether mails leave the house.
@Component
@Order(6)
final class MailHealth implements HealthSource {

    private static final Duration OF_LATE = Duration.ofHours(24);
    /// Codes for the door are good for about that long.
    private static final Duration TOO_LATE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final MailSettings settings;

    MailHealth(Outbox outbox, MailSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "mail";
    }

    @Override
    public Saying name() {
        return Saying.of("health.mail");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        OutboxTally tally = outbox.tally(now.minus(OF_LATE));
        Instant oldest = tally.oldest();
        PartHealth part = judged(tally, oldest != null && oldest.plus(TOO_LATE).isBefore(now)).fact("health.waiting", tally.waiting());
        part = oldest == null ? part : part.fact("health.oldest", oldest);
        return List.of(outbox.sends() ? part.fact("health.server", settings.host() + ":" + settings.port()).fact("health.from", settings.from()) : part);
    }

    private PartHealth judged(OutboxTally tally, boolean late) {
        if (!outbox.sends()) {
            return is(Standing.OFF, Saying.of("health.mail-off")).next(Saying.of("health.mail-off-next"));
        }
        if (late) {
            return is(Standing.BROKEN, Saying.of("health.mail-late", tally.waiting())).next(Saying.of("health.mail-late-next"));
        }
        return tally.trying() + tally.failed() > 0 ? is(Standing.LOOK, Saying.of("health.mail-trying", tally.trying(), tally.failed())).next(Saying.of("health.mail-trying-next"))
                : is(Standing.FINE, Saying.of("health.mail-fine"));
    }
}
