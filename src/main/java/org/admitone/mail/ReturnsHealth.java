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

/// Whether the house learns of mails that come back.
@Component
@Order(6)
final class ReturnsHealth implements HealthSource {

    private final ReturnWorker worker;
    private final ReturnSettings settings;

    ReturnsHealth(ReturnWorker worker, ReturnSettings settings) {
        this.worker = worker;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "returned-mails";
    }

    @Override
    public Saying name() {
        return Saying.of("health.returned-mails");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        if (worker.needed()) {
            return List.of(judged(worker.mailbox(), now).fact("health.server", settings.host() + ":" + settings.port()));
        }
        return List.of(settings.host() == null ? is(Standing.OFF, Saying.of("health.returned-mails-off")).next(Saying.of("health.returned-mails-off-next"))
                : is(Standing.LOOK, Saying.of("health.returned-mails-no-address")).next(Saying.of("health.returned-mails-no-address-next")));
    }

    private PartHealth judged(ReturnWorker.Mailbox mailbox, Instant now) {
        return switch (mailbox.came()) {
            case NOT_OURS -> is(Standing.FINE, Saying.of("health.returned-mails-not-ours"));
            case READ -> is(Standing.FINE, Saying.of("health.returned-mails-fine")).fact("health.returned-mails-read", mailbox.at());
            case REFUSED -> is(Standing.LOOK, Saying.of("health.returned-mails-refused", Duration.between(mailbox.at(), now))).next(Saying.of("health.returned-mails-refused-next"));
            case UNREADABLE -> is(Standing.LOOK, Saying.of("health.returned-mails-unreadable", Duration.between(mailbox.at(), now))).next(Saying.of("health.returned-mails-unreadable-next"));
        };
    }
}
