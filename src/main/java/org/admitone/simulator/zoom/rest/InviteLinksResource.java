package org.admitone.simulator.zoom.rest;

import java.time.Duration;
import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Meeting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Links that carry a name and run out. They leave no id in the events.
public final class InviteLinksResource implements Resource {

    private static final int MOST = 500;
    private static final long USUAL_TTL = 7_200;
    private static final long LONGEST_TTL = 7_776_000;

    private final Desk desk;

    public InviteLinksResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post("/meetings/{meetingId}/invite_links", Label.LIGHT, "meeting:write:invite_links:admin", this::create));
    }

    private Reply create(Call call) {
        Meeting meeting = desk.meeting(call);
        ObjectNode body = call.json();
        Checks.of(body).number("ttl", 0, LONGEST_TTL).done();
        JsonNode people = body.path("attendees");
        if (people.size() > MOST) {
            throw Problem.of(400, 300, "attendees: at most " + MOST + ".");
        }
        people.forEach(person -> Checks.of(person).required("name").text("name", 64).done());
        Duration good = Duration.ofSeconds(body.path("ttl").asLong(USUAL_TTL));
        ObjectNode answer = Json.object();
        ArrayNode attendees = answer.putArray("attendees");
        people.forEach(person -> {
            String name = person.path("name").asString("");
            attendees.addObject().put("name", name).put("join_url", desk.links.invitation(meeting, name, good));
        });
        return Reply.json(201, answer);
    }
}
