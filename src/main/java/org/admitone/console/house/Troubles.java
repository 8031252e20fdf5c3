package org.admitone.console.house;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Place;
import org.admitone.console.Tone;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.mail.Outbox;
import org.admitone.platform.words.Words;
import org.admitone.provider.rooms.EnginePool;
import org.springframework.stereotype.Component;

/// What in the house is not as it should be, now.
@Component
final class Troubles {

    private static final Duration OF_LATE = Duration.ofHours(24);
    private static final Duration FAILS_FOR = Duration.ofMinutes(10);

    private final EnginePool rooms;
    private final Outbox outbox;
    private final EndpointDesk webhooks;
    private final Clocks clocks;

    Troubles(EnginePool rooms, Outbox outbox, EndpointDesk webhooks, Clocks clocks) {
        this.rooms = rooms;
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.clocks = clocks;
    }

    List<TodayPage.Trouble> now(Words words) {
        List<TodayPage.Trouble> troubles = new ArrayList<>();
        var state = rooms.state();
        if (!state.on()) {
            troubles.add(new TodayPage.Trouble(Tone.BAD, words.say("today.rooms-off"), state.why(), new Crumb(words.of("places", Place.HEALTH), "/console/health")));
        }
        if (!outbox.sends()) {
            troubles.add(new TodayPage.Trouble(Tone.QUIET, words.say("today.no-mail"), words.say("today.no-mail-more"),
                    new Crumb(words.of("places", Place.OUTBOX), "/console/outbox")));
        } else {
            mails(words).ifPresent(troubles::add);
        }
        webhooks.list().stream().flatMap(endpoint -> ofWebhook(endpoint, words).stream()).forEach(troubles::add);
        return troubles;
    }

    /// Switched off by staff is no trouble; failing for a few minutes neither.
    private java.util.Optional<TodayPage.Trouble> ofWebhook(Endpoint endpoint, Words words) {
        var health = endpoint.health();
        boolean off = health.off() != null && health.off().why() != Endpoint.Why.STAFF;
        boolean failing = health.off() == null && health.failingSince() != null && health.failingSince().isBefore(clocks.here().now().minus(FAILS_FOR));
        return !off && !failing ? java.util.Optional.empty() : java.util.Optional.of(new TodayPage.Trouble(Tone.BAD,
                words.say(off ? "today.webhook-off" : "today.webhook-failing", endpoint.name()),
                words.say("today.webhook-more"), new Crumb(words.of("places", Place.WEBHOOKS), "/console/webhooks/" + endpoint.id())));
    }

    private java.util.Optional<TodayPage.Trouble> mails(Words words) {
        var since = clocks.here().now().minus(OF_LATE);
        var tally = outbox.tally(since);
        long failing = tally.trying() + tally.failed();
        return failing == 0 ? java.util.Optional.empty() : java.util.Optional.of(new TodayPage.Trouble(Tone.BAD,
                words.counted("today.mails", failing), words.say("today.mails-more"),
                new Crumb(words.of("places", Place.OUTBOX), "/console/outbox")));
    }
}
