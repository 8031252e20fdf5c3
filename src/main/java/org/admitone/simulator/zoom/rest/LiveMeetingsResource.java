package org.admitone.simulator.zoom.rest;

import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.live.Departures;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.node.ObjectNode;

/// Control of a running meeting. Takes people out where the account was given that; accepts the other methods and does nothing.
public final class LiveMeetingsResource implements Resource {

    private static final String[] METHODS = {"recording.start", "recording.stop", "recording.pause", "recording.resume", "participant.invite",
            "participant.invite.callout", "participant.invite.room_system_callout", "waiting_room.update", "ai_companion.start", "ai_companion.stop",
            "ai_companion.disable", "participant.remove"};

    private final Desk desk;
    private final Departures departures;

    public LiveMeetingsResource(Desk desk, Departures departures) {
        this.desk = desk;
        this.departures = departures;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.patch("/live_meetings/{meetingId}/events", Label.MEDIUM, "meeting:update:in_meeting_controls:admin", this::control));
    }

    private Reply control(Call call) {
        Meeting meeting = desk.meeting(call);
        ObjectNode body = call.json();
        Checks.of(body).required("method").oneOf("method", (Object[]) METHODS).done();
        boolean removes = body.path("method").asString("").equals("participant.remove");
        if (removes && !desk.behaviour.is(Switch.REMOVAL)) {
            throw Problem.of(400, 300, "This API is not available for this account. Please contact Zoom support.");
        }
        Instance instance = desk.world.instances().live(meeting.id())
                .orElseThrow(() -> Problem.of(404, 3001, "Meeting " + meeting.id() + " is not found or has expired."));
        if (removes && !departures.remove(instance, body.path("params").path("participant_uuid").asString(""))) {
            throw Problem.of(400, 300, "The participant does not exist.");
        }
        return Reply.empty(202);
    }
}
