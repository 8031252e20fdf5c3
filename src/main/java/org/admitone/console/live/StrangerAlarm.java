package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;

/// What a page says first while a stranger is inside, whatever else there is to say.
final class StrangerAlarm {

    private StrangerAlarm() {}

    /// @param usual what the page would say otherwise; it follows
    static Answer before(Answer usual, LiveDoor door) {
        List<LiveDoor.Stranger> there = door.strangers().stream().filter(StrangerRows::isInside).toList();
        if (there.isEmpty()) {
            return usual;
        }
        List<LiveDoor.Stranger> inside = there.stream().filter(stranger -> stranger.kind() != Kind.MADE_HOST).toList();
        if (inside.isEmpty()) {
            return new Answer(Tone.BAD, Icon.WARNING, "Somebody has a host's power who should not.", "See below who it is. " + usual.words(), usual.figures());
        }
        String words = inside.size() == 1 ? "Somebody is inside without a seat." : inside.size() + " are inside without a seat.";
        return new Answer(Tone.BAD, Icon.WARNING, words, toDo(inside) + " " + usual.words(), usual.figures());
    }

    private static String toDo(List<LiveDoor.Stranger> inside) {
        long going = inside.stream().filter(stranger -> stranger.removal() == Removal.ASKED || stranger.removal() == Removal.DONE).count();
        long staying = inside.stream().filter(stranger -> stranger.removal() == Removal.IMPOSSIBLE).count();
        if (going == inside.size()) {
            return going == 1 ? "They are being taken out." : "All of them are being taken out.";
        }
        if (staying == inside.size()) {
            return "This provider does not let us take them out: ask the teacher to remove them.";
        }
        return staying == 0 ? "See below who it is." : "Some of them this provider does not let us take out: ask the teacher to remove them.";
    }
}
