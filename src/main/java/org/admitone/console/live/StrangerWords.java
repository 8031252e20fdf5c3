package org.admitone.console.live;

import java.time.Duration;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.PresenceStay.Kind;

/// Strangers in words: whose way in it was, what kind of stranger, since when, what was done.
final class StrangerWords {

    private StrangerWords() {}

    static List<StrangerRow> of(String base, List<LiveDoor.Stranger> strangers, When when) {
        return strangers.stream().map(stranger -> row(base, stranger, when)).toList();
    }

    /// What the page opens with while one is inside; empty where none is.
    static String answer(List<LiveDoor.Stranger> strangers) {
        long inside = strangers.stream().filter(stranger -> stranger.left() == null && stranger.kind() != Kind.MADE_HOST).count();
        long hosts = strangers.stream().filter(stranger -> stranger.left() == null && stranger.kind() == Kind.MADE_HOST).count();
        if (inside > 0) {
            return inside == 1 ? "Somebody is inside without a seat." : inside + " are inside without a seat.";
        }
        return hosts > 0 ? "Somebody has a host's power without being the teacher." : "";
    }

    private static StrangerRow row(String base, LiveDoor.Stranger stranger, When when) {
        String name = stranger.displayName() == null ? "Somebody" : stranger.displayName();
        String shown = stranger.shownName().isEmpty() || stranger.shownName().equals(stranger.displayName()) ? "" : " Shown there as “" + stranger.shownName() + "”.";
        return new StrangerRow("s-" + stranger.connection(), name, stranger.person() == null ? "" : base + "/people/" + stranger.person(), state(stranger),
                kind(stranger.kind()) + ", since " + when.second(stranger.joined()) + "." + shown + done(stranger));
    }

    private static Chip state(LiveDoor.Stranger stranger) {
        if (stranger.left() != null) {
            return new Chip(Tone.QUIET, Icon.AWAY, stranger.kind() == Kind.MADE_HOST ? "Over" : "Out after " + When.counted(Duration.between(stranger.joined(), stranger.left()).toSeconds(), "second"));
        }
        return stranger.kind() == Kind.MADE_HOST ? new Chip(Tone.BAD, Icon.WARNING, "Host") : new Chip(Tone.BAD, Icon.WARNING, "Inside");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "Came by no way that the school gave out";
            case NOT_ADMITTED -> "Came on this person's way in, which the door had not given out";
            case SECOND_PRESENCE -> "A second device on this person's way in";
            case SEAT_ENDED -> "Stayed or came back although the seat has ended";
            case HOST_ACCOUNT -> "Signed in as the account that hosts, without the door";
            case PHONE -> "Dialled in by telephone";
            case MADE_HOST -> "Was given a host's power there";
        };
    }

    private static String done(LiveDoor.Stranger stranger) {
        if (stranger.left() != null) {
            return "";
        }
        return switch (stranger.removal()) {
            case NONE -> "";
            case ASKED, DONE -> " Is being taken out.";
            case IMPOSSIBLE -> " This provider does not let us take them out: the teacher has to, and has been told.";
        };
    }
}
