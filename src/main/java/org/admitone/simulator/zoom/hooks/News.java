package org.admitone.simulator.zoom.hooks;

import java.time.Clock;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;
import tools.jackson.databind.node.ObjectNode;

/// Puts what happened into Zoom's payloads and hands it to the deliveries. The forms differ from event to event as Zoom's do:
/// a meeting's id is a number in some and a text in others.
public final class News {

    private final World world;
    private final Clock clock;
    private final String account;
    private final Deliveries deliveries;
    private String operator = "";

    public News(World world, Clock clock, String account, Deliveries deliveries) {
        this.world = world;
        this.clock = clock;
        this.account = account;
        this.deliveries = deliveries;
    }

    /// Whatever happens meanwhile is this person's doing, on Zoom's own pages. Within [World#locked] only.
    public <T> T by(String userId, java.util.function.Supplier<T> work) {
        operator = userId;
        try {
            return work.get();
        } finally {
            operator = "";
        }
    }

    /// The payload of something that an admin's token did, or somebody by hand.
    ObjectNode operated() {
        User who = world.users().find(operator).orElseGet(world.users()::owner);
        return Json.object().put("account_id", account).put("operator", who.email()).put("operator_id", who.id());
    }

    String source() {
        return operator.isEmpty() ? "open_api" : "web_portal";
    }

    ObjectNode happened() {
        return Json.object().put("account_id", account);
    }

    String email(String userId) {
        return world.users().find(userId).map(User::email).orElse("");
    }

    void tell(String event, ObjectNode payload) {
        deliveries.tell(new Event(event, payload, clock.instant()));
    }

    /// The meeting with a numeric id.
    static ObjectNode numbered(Meeting meeting) {
        return described(Json.object().put("id", meeting.id()), meeting);
    }

    /// The meeting with its id as text.
    static ObjectNode worded(Meeting meeting) {
        return described(Json.object().put("id", String.valueOf(meeting.id())), meeting);
    }

    private static ObjectNode described(ObjectNode object, Meeting meeting) {
        object.put("uuid", meeting.uuid()).put("host_id", meeting.hostId()).put("topic", meeting.topic()).put("type", meeting.type());
        meeting.startsAt().ifPresent(start -> object.put("start_time", Json.time(start)));
        return object.put("timezone", meeting.timezone()).put("duration", meeting.minutes());
    }
}
