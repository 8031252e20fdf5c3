package org.admitone.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.jspecify.annotations.Nullable;

/// Puts strangers into words. A shown name is never told as who somebody is, only as what they call themselves.
final class StrangerRows {

    private StrangerRows() {}

    static List<StrangerRow> inside(String base, LiveDoor door, When when) {
        return door.strangers().stream().filter(StrangerRows::isInside).map(stranger -> row(base, stranger, when)).toList();
    }

    static List<StrangerRow> earlier(String base, LiveDoor door, When when) {
        return door.strangers().stream().filter(stranger -> !isInside(stranger)).map(stranger -> row(base, stranger, when)).toList();
    }

    static boolean isInside(LiveDoor.Stranger stranger) {
        return stranger.left() == null;
    }

    private static StrangerRow row(String base, LiveDoor.Stranger stranger, When when) {
        Words words = when.words();
        boolean known = stranger.person() != null && stranger.displayName() != null;
        return new StrangerRow("s-" + stranger.connection(), who(stranger.kind(), stranger.displayName(), words),
                known ? base + "/people/" + stranger.person() : "", kind(stranger, words), what(stranger.kind(), words), times(stranger, when),
                stranger.shownName().isBlank() ? "" : words.say("strangers.shown-as", stranger.shownName()), done(stranger, words));
    }

    private static String who(Kind kind, @Nullable String name, Words words) {
        if (name != null && kind == Kind.MADE_HOST) {
            return name;
        }
        if (name != null) {
            return words.say("strangers.on-way-of", name);
        }
        return switch (kind) {
            case UNKNOWN -> words.say("strangers.somebody");
            case HOST_ACCOUNT -> words.say("strangers.host-account");
            case PHONE -> words.say("strangers.caller");
            case NOT_ADMITTED, SECOND_PRESENCE, SEAT_ENDED, MADE_HOST -> words.say("strangers.on-some-way");
        };
    }

    private static Chip kind(LiveDoor.Stranger stranger, Words words) {
        String key = switch (stranger.kind()) {
            case UNKNOWN -> "strangers.kind-unknown";
            case NOT_ADMITTED -> "strangers.kind-not-admitted";
            case SECOND_PRESENCE -> "strangers.kind-second-presence";
            case SEAT_ENDED -> "strangers.kind-seat-ended";
            case HOST_ACCOUNT -> "strangers.kind-host-account";
            case PHONE -> "strangers.kind-phone";
            case MADE_HOST -> "strangers.kind-made-host";
        };
        return isInside(stranger) ? new Chip(Tone.BAD, Icon.WARNING, words.say(key)) : new Chip(Tone.QUIET, Icon.AWAY, words.say(key));
    }

    private static String what(Kind kind, Words words) {
        return words.say(switch (kind) {
            case UNKNOWN -> "strangers.is-unknown";
            case NOT_ADMITTED -> "strangers.is-not-admitted";
            case SECOND_PRESENCE -> "strangers.is-second-presence";
            case SEAT_ENDED -> "strangers.is-seat-ended";
            case HOST_ACCOUNT -> "strangers.is-host-account";
            case PHONE -> "strangers.is-phone";
            case MADE_HOST -> "strangers.is-made-host";
        });
    }

    private static String times(LiveDoor.Stranger stranger, When when) {
        Words words = when.words();
        String since = when.second(stranger.joined());
        Instant left = stranger.left();
        if (left == null) {
            return words.say("strangers.since", since);
        }
        return stranger.removal() == Removal.DONE ? words.say("strangers.at", since) : words.say("strangers.at-for", since, exposure(stranger.joined(), left));
    }

    private static String done(LiveDoor.Stranger stranger, Words words) {
        Instant left = stranger.left();
        return switch (stranger.removal()) {
            case NONE -> "";
            case ASKED -> words.say(left == null ? "strangers.being-taken" : "strangers.left-meanwhile");
            case DONE -> left == null ? words.say("strangers.taken") : words.say("strangers.out-after", exposure(stranger.joined(), left));
            case IMPOSSIBLE -> words.say(left == null ? "strangers.cannot" : "strangers.could-not");
        };
    }

    private static String exposure(Instant joined, Instant left) {
        return When.measured(Duration.between(joined, left));
    }
}
