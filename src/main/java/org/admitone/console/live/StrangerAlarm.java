package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.platform.words.Words;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;

/// What a page says first while a stranger is inside, whatever else there is to say.
final class StrangerAlarm {

    private StrangerAlarm() {}

    /// @param usual what the page would say otherwise; it follows
    static Answer before(Answer usual, LiveDoor door, Words words) {
        List<LiveDoor.Stranger> there = door.strangers().stream().filter(StrangerRows::isInside).toList();
        if (there.isEmpty()) {
            return usual;
        }
        List<LiveDoor.Stranger> inside = there.stream().filter(stranger -> stranger.kind() != Kind.MADE_HOST).toList();
        if (inside.isEmpty()) {
            return new Answer(Tone.BAD, Icon.WARNING, words.say("strangers.alarm-host"), words.say("strangers.see-below") + " " + usual.words(), usual.figures());
        }
        return new Answer(Tone.BAD, Icon.WARNING, words.counted("strangers.alarm", inside.size()), toDo(inside, words) + " " + usual.words(), usual.figures());
    }

    private static String toDo(List<LiveDoor.Stranger> inside, Words words) {
        long going = inside.stream().filter(stranger -> stranger.removal() == Removal.ASKED || stranger.removal() == Removal.DONE).count();
        long staying = inside.stream().filter(stranger -> stranger.removal() == Removal.IMPOSSIBLE).count();
        if (going == inside.size()) {
            return words.counted("strangers.going", going);
        }
        if (staying == inside.size()) {
            return words.say("strangers.staying");
        }
        return words.say(staying == 0 ? "strangers.see-below" : "strangers.some-staying");
    }
}
