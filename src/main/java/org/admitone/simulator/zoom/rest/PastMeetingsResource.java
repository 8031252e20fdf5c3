package org.admitone.simulator.zoom.rest;

import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Stay;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What any app may read of a held meeting.
public final class PastMeetingsResource implements Resource {

    private final Desk desk;
    private final PastMeetings past;

    public PastMeetingsResource(Desk desk) {
        this.desk = desk;
        this.past = new PastMeetings(desk);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/past_meetings/{meetingId}", Label.LIGHT, "meeting:read:past_meeting:admin", this::show),
                Operation.get("/past_meetings/{meetingId}/instances", Label.MEDIUM, "meeting:read:list_past_instances:admin", this::instances),
                Operation.get("/past_meetings/{meetingId}/participants", Label.MEDIUM, "meeting:read:list_past_participants:admin", this::participants));
    }

    private Reply show(Call call) {
        Instance instance = past.ended(call);
        return Reply.ok(past.summary(instance).put("host_id", instance.meeting().hostId()).put("source", "Zoom").put("has_meeting_summary", false));
    }

    private Reply instances(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode meetings = answer.putArray("meetings");
        desk.world.instances().past(Desk.number(call.part("meetingId")))
                .forEach(each -> meetings.addObject().put("uuid", each.meeting().uuid()).put("start_time", Json.time(each.startedAt())));
        return Reply.ok(answer);
    }

    private Reply participants(Call call) {
        desk.paidAccount();
        Instance instance = past.ended(call);
        return Reply.ok(desk.paging.page(call, 300, "participants", past.rows(instance, PastMeetingsResource::row), row -> row));
    }

    private static ObjectNode row(Stay stay, long seconds) {
        ObjectNode row = Json.object().put("id", stay.guest().account()).put("name", stay.guest().name()).put("user_id", stay.badge().userId())
                .put("registrant_id", stay.guest().registrant()).put("user_email", stay.guest().email()).put("join_time", Json.time(stay.since()));
        stay.departure().ifPresent(end -> row.put("leave_time", Json.time(end.at())));
        return row.put("duration", seconds).put("failover", false).put("status", stay.place().word()).put("internal_user", !stay.guest().account().isEmpty());
    }
}
