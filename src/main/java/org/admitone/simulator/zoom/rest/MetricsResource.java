package org.admitone.simulator.zoom.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Stay;
import tools.jackson.databind.node.ObjectNode;

/// The dashboard of a business account: which meetings run or ran, who is in one now, and who was.
public final class MetricsResource implements Resource {

    private final Desk desk;

    public MetricsResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/metrics/meetings", Label.COSTLY, "dashboard:read:list_meetings:admin", this::meetings),
                Operation.get("/metrics/meetings/{meetingId}/participants", Label.HEAVY, "dashboard:read:list_meeting_participants:admin", this::participants));
    }

    /// Unlike the participants, this says 400 in the body where there is no dashboard.
    private Reply meetings(Call call) {
        if (!desk.behaviour.plan().hasDashboard()) {
            throw Problem.of(400, 400, "This call needs an account with the Dashboard feature.");
        }
        LocalDate from = day(call, "from");
        LocalDate to = day(call, "to");
        boolean live = call.query("type").orElse("live").equals("live");
        List<Instance> found = desk.world.instances().all().stream().filter(each -> each.live() == live)
                .filter(each -> live || !started(each).isBefore(from) && !started(each).isAfter(to)).toList();
        return Reply.ok(desk.paging.page(call, 300, "meetings", found, this::meeting).put("from", from.toString()).put("to", to.toString()));
    }

    private static LocalDate day(Call call, String name) {
        try {
            return LocalDate.parse(call.query(name).orElse(""));
        } catch (DateTimeParseException e) {
            throw Problem.of(400, 300, "Invalid field: " + name + ".");
        }
    }

    private static LocalDate started(Instance instance) {
        return LocalDate.ofInstant(instance.startedAt(), ZoneOffset.UTC);
    }

    private ObjectNode meeting(Instance instance) {
        ObjectNode row = Json.object().put("uuid", instance.meeting().uuid()).put("id", instance.meeting().id()).put("topic", instance.meeting().topic())
                .put("start_time", Json.time(instance.startedAt())).put("participants", instance.live() ? instance.inside().size() : instance.headcount());
        desk.world.users().find(instance.meeting().hostId()).ifPresent(host -> row.put("host", host.displayName()).put("email", host.email()));
        instance.endedAt().ifPresent(end -> row.put("end_time", Json.time(end)));
        return row;
    }

    private Reply participants(Call call) {
        if (!desk.behaviour.plan().hasDashboard()) {
            throw Problem.of(400, 200, "Only available for accounts with the Dashboard feature.");
        }
        boolean live = call.query("type").orElse("live").equals("live");
        Instance instance = desk.world.instances().find(PastMeetings.uuid(call.part("meetingId"))).filter(each -> each.live() == live)
                .orElseThrow(() -> Problem.of(404, 3001, "Meeting ID is invalid or has not ended."));
        boolean registrants = !live && call.query("include_fields").filter("registrant_id"::equals).isPresent();
        List<Stay> stays = live ? instance.stays().stream().filter(Stay::here).toList() : instance.stays();
        return Reply.ok(desk.paging.page(call, 300, "participants", stays, stay -> row(stay, registrants)));
    }

    private static ObjectNode row(Stay stay, boolean registrants) {
        ObjectNode row = Json.object().put("id", stay.guest().account()).put("participant_user_id", stay.guest().account())
                .put("user_id", stay.badge().userId()).put("participant_uuid", stay.badge().participantUuid()).put("user_name", stay.guest().name())
                .put("email", stay.guest().email()).put("join_time", Json.time(stay.since())).put("status", stay.place().word())
                .put("role", stay.guest().hosts() ? "host" : "attendee").put("device", "Windows").put("ip_address", "192.0.2.1").put("network_type", "Wifi");
        stay.departure().ifPresent(end -> row.put("leave_time", Json.time(end.at())).put("leave_reason", end.reason()));
        return registrants ? row.put("registrant_id", stay.guest().registrant()) : row;
    }
}
