package org.admitone.provider.zoom.pool;

import java.util.Map;
import java.util.OptionalInt;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Whether a session that has no host shortly before its door opens, or loses it afterwards, is held in a room here by itself, as long as nobody is inside. Off until the owner of the house says otherwise.
@Component
public final class RoomRule {

    private static final int A_DAY = 1440;

    private final PostgresRoomRule rule;
    private final Changes changes;

    RoomRule(PostgresRoomRule rule, Changes changes) {
        this.rule = rule;
        this.changes = changes;
    }

    /// How many minutes before its door opens; empty: it waits for a host.
    public OptionalInt minutes() {
        return rule.minutes();
    }

    public void say(OptionalInt minutes, Actor actor) {
        if (minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > A_DAY)) {
            throw new BadInput("minutesBefore", "This can be 1 to " + A_DAY + " minutes before the door opens.");
        }
        changes.make(actor, change -> {
            if (rule.say(minutes)) {
                change.note("zoom_hosts.room_instead", null, null, null, minutes.isPresent() ? Map.of("minutesBefore", minutes.getAsInt()) : Map.of("off", true));
            }
            return change;
        });
    }
}
