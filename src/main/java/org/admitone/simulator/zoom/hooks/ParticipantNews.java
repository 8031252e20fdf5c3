package org.admitone.simulator.zoom.hooks;

import java.time.Instant;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Guest;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.node.ObjectNode;

/// Tells of people who come, wait, are let in, go.
public final class ParticipantNews {

    private final News news;
    private final Behaviour behaviour;

    public ParticipantNews(News news, Behaviour behaviour) {
        this.news = news;
        this.behaviour = behaviour;
    }

    public void joined(Instance instance, Stay stay) {
        if (!stay.guest().hosts() || !behaviour.is(Switch.HOST_JOIN_UNTOLD)) {
            tell("participant_joined", running(instance), person(stay).put("join_time", Json.time(stay.since())));
        }
    }

    public void left(Instance instance, Stay stay) {
        ObjectNode person = person(stay);
        stay.departure().ifPresent(end -> person.put("leave_time", Json.time(end.at())).put("leave_reason", end.reason()));
        tell("participant_left", running(instance), person);
    }

    /// `joined_waiting_room`, `left_waiting_room`, `put_in_waiting_room`, `admitted`.
    public void waitingRoom(String what, Instance instance, Stay stay, Instant at) {
        tell("participant_" + what, running(instance), person(stay).put("date_time", Json.time(at)));
    }

    public void roleChanged(Instance instance, Stay stay, Guest.Role old, Instant at) {
        ObjectNode person = person(stay).put("date_time", Json.time(at)).put("old_role", word(old)).put("new_role", word(stay.guest().role()));
        person.remove("id");
        tell("participant_role_changed", running(instance), person);
    }

    public void waitsForHost(Meeting meeting, Guest guest) {
        tell("participant_jbh_waiting", News.worded(meeting), Json.object().put("id", guest.account()).put("user_name", guest.name()));
    }

    public void stoppedWaitingForHost(Meeting meeting, Guest guest) {
        ObjectNode person = Json.object().put("id", guest.account()).put("user_name", guest.name());
        tell("participant_jbh_waiting_left", News.numbered(meeting), registered(person, guest));
    }

    public void joinedBeforeHost(Instance instance, Guest guest) {
        ObjectNode person = Json.object().put("id", guest.account()).put("user_name", guest.name());
        tell("participant_jbh_joined", running(instance), registered(person, guest));
    }

    private static ObjectNode person(Stay stay) {
        Guest guest = stay.guest();
        ObjectNode person = Json.object().put("user_id", stay.badge().userId()).put("user_name", guest.name()).put("id", guest.account())
                .put("participant_uuid", stay.badge().participantUuid()).put("email", guest.email()).put("participant_user_id", guest.account());
        return registered(person, guest);
    }

    private static ObjectNode registered(ObjectNode person, Guest guest) {
        if (!guest.registrant().isEmpty()) {
            person.put("registrant_id", guest.registrant());
        }
        if (!guest.customerKey().isEmpty()) {
            person.put("customer_key", guest.customerKey());
        }
        return person;
    }

    private static ObjectNode running(Instance instance) {
        return News.worded(instance.meeting()).put("start_time", Json.time(instance.startedAt()));
    }

    private static String word(Guest.Role role) {
        return role == Guest.Role.HOST ? "host" : "attendee";
    }

    private void tell(String event, ObjectNode object, ObjectNode person) {
        object.set("participant", person);
        ObjectNode payload = news.happened();
        payload.set("object", object);
        news.tell("meeting." + event, payload);
    }
}
