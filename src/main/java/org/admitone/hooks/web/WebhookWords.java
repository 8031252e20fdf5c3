package org.admitone.hooks.web;

import java.net.URI;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.Endpoint;
import org.jspecify.annotations.Nullable;

/// How webhooks and deliveries are told to staff. Pure.
final class WebhookWords {

    private WebhookWords() {}

    static String host(Endpoint endpoint) {
        String host = URI.create(endpoint.details().url()).getHost();
        return host == null ? "" : host;
    }

    static Chip state(Endpoint endpoint) {
        if (endpoint.health().off() != null) {
            return endpoint.health().off().why() == Endpoint.Why.STAFF ? Chip.quiet("Off") : Chip.bad("Switched off");
        }
        return endpoint.health().failingSince() == null ? Chip.good("On") : Chip.bad("Failing");
    }

    static Answer answer(Endpoint endpoint, When when) {
        Endpoint.Health health = endpoint.health();
        String waiting = switch ((int) Math.min(health.waiting(), Integer.MAX_VALUE)) {
            case 0 -> "Nothing waits.";
            case 1 -> "One event waits.";
            default -> health.waiting() + " events wait.";
        };
        if (health.off() != null) {
            return switch (health.off().why()) {
                case STAFF -> Answer.of(Tone.QUIET, "It is off.", waiting + " Switch it on to have them sent in order; after 30 days they are forgotten.");
                case GONE -> Answer.of(Tone.BAD, "It was switched off " + when.distance(health.off().at()) + ": it answered 410, gone.", waiting + " If it is back, switch it on.");
                case FAILING -> Answer.of(Tone.BAD, "It was switched off " + when.distance(health.off().at()) + ": nothing got through for three days.",
                        waiting + " When it is repaired, switch it on; what waits is sent in order.");
            };
        }
        if (health.failingSince() != null) {
            return Answer.of(Tone.BAD, "It has not taken anything since " + when.dayAndTime(health.failingSince()) + ".",
                    waiting + " They are tried again by themselves, for three days from then.");
        }
        return health.deliveredAt() == null ? Answer.of(Tone.QUIET, "Nothing was sent yet.", waiting + " Send a test to see whether it arrives.")
                : Answer.of(Tone.GOOD, "It works.", waiting + " Last delivery: " + when.distance(health.deliveredAt()) + ".");
    }

    static Chip state(Delivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED -> Chip.good("Delivered");
            case GIVEN_UP -> Chip.bad("Given up");
            case WAITING -> delivery.tries() > 0 ? Chip.bad("Trying again") : Chip.wait("Waiting");
        };
    }

    static String note(Delivery delivery, When when) {
        String last = delivery.lastCall() == null ? "" : said(delivery.lastCall());
        return switch (delivery.state()) {
            case DELIVERED -> delivery.lastCall() == null ? "" : delivery.lastCall().millis() + " ms";
            case GIVEN_UP -> last;
            case WAITING -> delivery.tries() == 0 ? "Its turn comes after what waits before it." : last + (delivery.nextTryAt() == null ? "" : next(delivery.nextTryAt(), when));
        };
    }

    private static String next(java.time.Instant at, When when) {
        String distance = when.distance(at);
        return distance.equals("just now") ? " Next try in a few seconds." : " Next try " + distance + ".";
    }

    private static String said(Delivery.Call call) {
        @Nullable String problem = call.problem();
        return problem == null ? "" : problem;
    }

    static Answer answer(Delivery delivery, When when) {
        return switch (delivery.state()) {
            case DELIVERED -> Answer.of(Tone.GOOD, "Delivered.", "");
            case GIVEN_UP -> Answer.of(Tone.BAD, "Given up after three days.", "Send it again when the receiver is repaired.");
            case WAITING -> Answer.of(delivery.tries() > 0 ? Tone.BAD : Tone.WAIT, delivery.tries() > 0 ? "Not taken so far." : "Not sent yet.", note(delivery, when).strip());
        };
    }
}
