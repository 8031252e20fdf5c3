package org.admitone.console.house;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Tone;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxEntry;
import org.admitone.provider.rooms.EnginePool;
import org.springframework.stereotype.Component;

/// What in the house is not as it should be, now.
@Component
final class Troubles {

    private static final Duration OF_LATE = Duration.ofHours(24);
    private static final int MAILS_LOOKED_AT = 200;

    private final EnginePool rooms;
    private final Outbox outbox;
    private final Clocks clocks;

    Troubles(EnginePool rooms, Outbox outbox, Clocks clocks) {
        this.rooms = rooms;
        this.outbox = outbox;
        this.clocks = clocks;
    }

    List<TodayPage.Trouble> now() {
        List<TodayPage.Trouble> troubles = new ArrayList<>();
        var state = rooms.state();
        if (!state.on()) {
            troubles.add(new TodayPage.Trouble(Tone.BAD, "The rooms are off.", state.why(), new Crumb("Health", "/console/health")));
        }
        if (!outbox.sends()) {
            troubles.add(new TodayPage.Trouble(Tone.QUIET, "No mail server is set up.",
                    "Codes for learners wait in the outbox, where you can read them out. Set admitone.mail.host to have them sent.",
                    new Crumb("Outbox", "/console/outbox")));
        } else {
            mails().ifPresent(troubles::add);
        }
        return troubles;
    }

    private java.util.Optional<TodayPage.Trouble> mails() {
        var since = clocks.here().now().minus(OF_LATE);
        long failing = outbox.newest(MAILS_LOOKED_AT).stream().filter(mail -> mail.createdAt().isAfter(since))
                .filter(mail -> mail.state() == OutboxEntry.State.REFUSED || (mail.state() == OutboxEntry.State.WAITING && mail.attempts() > 0)
                        || (mail.state() == OutboxEntry.State.EXPIRED && mail.lastProblem() != null)).count();
        return failing == 0 ? java.util.Optional.empty() : java.util.Optional.of(new TodayPage.Trouble(Tone.BAD,
                failing == 1 ? "One mail could not be sent." : failing + " mails could not be sent.", "The outbox says why, and what is tried next.",
                new Crumb("Outbox", "/console/outbox")));
    }
}
