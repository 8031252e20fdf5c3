package org.admitone.hooks.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EventType;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// How webhooks and deliveries are told to staff. Pure.
final class WebhookWords {

    private WebhookWords() {}

    static String host(Endpoint endpoint) {
        String host = URI.create(endpoint.details().url()).getHost();
        return host == null ? "" : host;
    }

    static String event(EventType type, Words words) {
        return words.of("event-type", type);
    }

    static String events(Endpoint endpoint, Words words) {
        return endpoint.details().types().size() == EventType.choices().size() ? words.say("webhooks.all-events")
                : endpoint.details().types().stream().map(type -> event(type, words)).collect(Collectors.joining(", "));
    }

    static Chip state(Endpoint endpoint, Words words) {
        Endpoint.Off off = endpoint.health().off();
        if (off != null) {
            return off.why() == Endpoint.Why.STAFF ? Chip.quiet(words.say("webhooks.off")) : Chip.bad(words.say("webhooks.switched-off"));
        }
        return endpoint.health().failingSince() == null ? Chip.good(words.say("webhooks.on")) : Chip.bad(words.say("webhooks.failing"));
    }

    static Answer answer(Endpoint endpoint, When when) {
        Words words = when.words();
        Endpoint.Health health = endpoint.health();
        String waiting = health.waiting() == 0 ? words.say("webhooks.none-waits") : words.counted("webhooks.waits", health.waiting());
        Endpoint.Off off = health.off();
        Instant failing = health.failingSince();
        if (off != null) {
            String at = when.distance(off.at());
            return switch (off.why()) {
                case STAFF -> Answer.of(Tone.QUIET, words.say("webhooks.is-off"), words.say("webhooks.is-off-more", waiting));
                case GONE -> Answer.of(Tone.BAD, words.say("webhooks.gone", at), words.say("webhooks.gone-more", waiting));
                case FAILING -> Answer.of(Tone.BAD, words.say("webhooks.gave-up", at), words.say("webhooks.gave-up-more", waiting));
            };
        }
        if (failing != null) {
            return Answer.of(Tone.BAD, words.say("webhooks.takes-nothing", when.dayAndTime(failing)), words.say("webhooks.takes-nothing-more", waiting));
        }
        return health.deliveredAt() == null ? Answer.of(Tone.QUIET, words.say("webhooks.nothing-sent"), words.say("webhooks.nothing-sent-more", waiting))
                : Answer.of(Tone.GOOD, words.say("webhooks.works"), words.say("webhooks.works-more", waiting, when.distance(health.deliveredAt())));
    }

    static Chip state(Delivery delivery, Words words) {
        return switch (delivery.state()) {
            case DELIVERED -> Chip.good(words.say("webhooks.delivered"));
            case GIVEN_UP -> Chip.bad(words.say("webhooks.given-up"));
            case WAITING -> delivery.tries() > 0 ? Chip.bad(words.say("mails.trying")) : Chip.wait(words.say("webhooks.waiting"));
        };
    }

    static String note(Delivery delivery, When when) {
        Delivery.Call call = delivery.lastCall();
        return switch (delivery.state()) {
            case DELIVERED -> call == null ? "" : call.millis() + " ms";
            case GIVEN_UP -> said(call, when.words());
            case WAITING -> delivery.tries() == 0 ? when.words().say("webhooks.its-turn") : (said(call, when.words()) + next(delivery.nextTryAt(), when)).strip();
        };
    }

    private static String next(@Nullable Instant at, When when) {
        if (at == null) {
            return "";
        }
        boolean now = When.length(Duration.between(when.now(), at).abs(), when.words()).isEmpty();
        return " " + (now ? when.words().say("webhooks.next-soon") : when.words().say("mails.next-try", when.distance(at)));
    }

    private static String said(Delivery.@Nullable Call call, Words words) {
        String problem = call == null ? null : call.problem();
        return problem == null ? "" : words.translated(problem);
    }

    static Answer answer(Delivery delivery, When when) {
        Words words = when.words();
        return switch (delivery.state()) {
            case DELIVERED -> Answer.of(Tone.GOOD, words.say("webhooks.is-delivered"), "");
            case GIVEN_UP -> Answer.of(Tone.BAD, words.say("webhooks.is-given-up"), words.say("webhooks.is-given-up-more"));
            case WAITING -> delivery.tries() > 0 ? Answer.of(Tone.BAD, words.say("webhooks.not-taken"), note(delivery, when))
                    : Answer.of(Tone.WAIT, words.say("webhooks.not-sent"), note(delivery, when));
        };
    }

    /// One call, in the list of all.
    static Chip outcome(Delivery.Call call, Words words) {
        String problem = call.problem();
        return problem == null ? Chip.good(words.say("webhooks.taken", String.valueOf(call.status()))) : Chip.bad(words.translated(problem));
    }
}
