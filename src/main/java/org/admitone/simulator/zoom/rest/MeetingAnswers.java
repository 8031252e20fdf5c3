package org.admitone.simulator.zoom.rest;

import org.admitone.simulator.zoom.live.Links;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Meetings as answers show them.
final class MeetingAnswers {

    private final Desk desk;

    MeetingAnswers(Desk desk) {
        this.desk = desk;
    }

    /// Everything, with a start link made for this answer.
    ObjectNode whole(Meeting meeting, User host) {
        ObjectNode answer = Json.object().put("uuid", meeting.uuid()).put("id", meeting.id()).put("host_id", meeting.hostId()).put("host_email", host.email());
        Json.overlay(answer, meeting.terms());
        answer.put("status", desk.world.instances().live(meeting.id()).isPresent() ? "started" : "waiting").put("created_at", Json.time(meeting.createdAt()));
        answer.put("start_url", desk.links.start(meeting, host)).put("join_url", desk.links.plain(meeting));
        if (!meeting.passcode().isEmpty()) {
            answer.put("encrypted_password", Links.encrypted(meeting.passcode())).put("h323_password", digits(meeting)).put("pstn_password", digits(meeting));
        }
        if (meeting.registration()) {
            answer.put("registration_url", desk.links.registration(meeting));
        }
        answer.put("creation_source", "open_api");
        answer.set("settings", meeting.settings().deepCopy());
        return answer;
    }

    /// A line of a list.
    ObjectNode line(Meeting meeting) {
        ObjectNode line = Json.object().put("uuid", meeting.uuid()).put("id", meeting.id()).put("host_id", meeting.hostId()).put("topic", meeting.topic())
                .put("type", meeting.type()).put("duration", meeting.minutes()).put("timezone", meeting.timezone())
                .put("created_at", Json.time(meeting.createdAt())).put("join_url", desk.links.plain(meeting));
        meeting.startsAt().ifPresent(start -> line.put("start_time", Json.time(start)));
        if (meeting.terms().has("agenda")) {
            line.put("agenda", meeting.terms().path("agenda").asString(""));
        }
        return line;
    }

    private static String digits(Meeting meeting) {
        return String.valueOf(100_000 + Math.floorMod(meeting.passcode().hashCode(), 900_000));
    }
}
