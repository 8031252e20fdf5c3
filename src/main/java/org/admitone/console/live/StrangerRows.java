package org.admitone.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
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
        boolean known = stranger.person() != null && stranger.displayName() != null;
        return new StrangerRow("s-" + stranger.connection(), who(stranger.kind(), stranger.displayName()),
                known ? base + "/people/" + stranger.person() : "", kind(stranger), what(stranger.kind()), times(stranger, when),
                stranger.shownName().isBlank() ? "" : "shown as “" + stranger.shownName() + "”", done(stranger));
    }

    private static String who(Kind kind, @Nullable String name) {
        if (name != null && kind == Kind.MADE_HOST) {
            return name;
        }
        if (name != null) {
            return "On " + name + "’s way in";
        }
        return switch (kind) {
            case UNKNOWN -> "Somebody unknown";
            case HOST_ACCOUNT -> "The hosting account";
            case PHONE -> "Somebody by telephone";
            case NOT_ADMITTED, SECOND_PRESENCE, SEAT_ENDED, MADE_HOST -> "On a way in that we gave out";
        };
    }

    private static Chip kind(LiveDoor.Stranger stranger) {
        String word = switch (stranger.kind()) {
            case UNKNOWN -> "Unknown";
            case NOT_ADMITTED -> "Not admitted";
            case SECOND_PRESENCE -> "Second presence";
            case SEAT_ENDED -> "Seat had ended";
            case HOST_ACCOUNT -> "Without the door";
            case PHONE -> "By telephone";
            case MADE_HOST -> "Has a host's power";
        };
        return isInside(stranger) ? new Chip(Tone.BAD, Icon.WARNING, word) : new Chip(Tone.QUIET, Icon.AWAY, word);
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "came by no way in that we gave out";
            case NOT_ADMITTED -> "the door had not given this way in out";
            case SECOND_PRESENCE -> "the person was inside already";
            case SEAT_ENDED -> "came, or stayed, after the seat had ended";
            case HOST_ACCOUNT -> "signed in as the account that hosts, without the door";
            case PHONE -> "a telephone call does not say who is calling";
            case MADE_HOST -> "holds a seat, but was given a host's power there";
        };
    }

    private static String times(LiveDoor.Stranger stranger, When when) {
        String since = when.second(stranger.joined());
        Instant left = stranger.left();
        if (left == null) {
            return "since " + since;
        }
        return "at " + since + (stranger.removal() == Removal.DONE ? "" : ", inside for " + exposure(stranger.joined(), left));
    }

    private static String done(LiveDoor.Stranger stranger) {
        Instant left = stranger.left();
        return switch (stranger.removal()) {
            case NONE -> "";
            case ASKED -> left == null ? "being taken out" : "left while being taken out";
            case DONE -> left == null ? "taken out; the provider has yet to say so" : "was out after " + exposure(stranger.joined(), left);
            case IMPOSSIBLE -> left == null ? "this provider does not let us: ask the teacher to remove them" : "we could not take them out";
        };
    }

    private static String exposure(Instant joined, Instant left) {
        return When.measured(Duration.between(joined, left));
    }
}
