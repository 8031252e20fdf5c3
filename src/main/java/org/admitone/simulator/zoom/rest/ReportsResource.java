package org.admitone.simulator.zoom.rest;

import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Stay;
import tools.jackson.databind.node.ObjectNode;

/// The reports of a paid account.
public final class ReportsResource implements Resource {

    private final Desk desk;
    private final PastMeetings past;

    public ReportsResource(Desk desk) {
        this.desk = desk;
        this.past = new PastMeetings(desk);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/report/meetings/{meetingId}", Label.HEAVY, "report:read:meeting:admin", this::show),
                Operation.get("/report/meetings/{meetingId}/participants", Label.HEAVY, "report:read:list_meeting_participants:admin", this::participants));
    }

    private Reply show(Call call) {
        desk.paidAccount();
        Instance instance = past.ended(call);
        ObjectNode answer = past.summary(instance);
        answer.putArray("tracking_fields");
        answer.set("custom_keys", instance.meeting().settings().path("custom_keys").isArray()
                ? instance.meeting().settings().path("custom_keys").deepCopy() : Json.array());
        return Reply.ok(answer);
    }

    private Reply participants(Call call) {
        desk.paidAccount();
        Instance instance = past.ended(call);
        boolean registrants = call.query("include_fields").filter("registrant_id"::equals).isPresent();
        return Reply.ok(desk.paging.page(call, 300, "participants", past.rows(instance, ReportsResource::row), row -> {
            if (!registrants) {
                row.remove("registrant_id");
            }
            return row;
        }));
    }

    private static ObjectNode row(Stay stay, long seconds) {
        ObjectNode row = Json.object().put("id", stay.guest().account()).put("participant_user_id", stay.guest().account()).put("name", stay.guest().name())
                .put("user_id", stay.badge().userId()).put("registrant_id", stay.guest().registrant()).put("user_email", stay.guest().email())
                .put("join_time", Json.time(stay.since()));
        stay.departure().ifPresent(end -> row.put("leave_time", Json.time(end.at())));
        return row.put("duration", seconds).put("failover", false).put("status", stay.place().word()).put("customer_key", stay.guest().customerKey()).put("bo_mtg_id", "");
    }
}
