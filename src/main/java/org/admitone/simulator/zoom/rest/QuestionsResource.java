package org.admitone.simulator.zoom.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import tools.jackson.databind.node.ObjectNode;

/// What a registration form asks besides address and first name. The answers to registrations are not held against it.
public final class QuestionsResource implements Resource {

    private final Desk desk;
    private final Map<Long, ObjectNode> questions = new HashMap<>();

    public QuestionsResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/meetings/{meetingId}/registrants/questions", Label.LIGHT, "meeting:read:list_registration_questions:admin", this::show),
                Operation.patch("/meetings/{meetingId}/registrants/questions", Label.LIGHT, "meeting:update:registration_question:admin", this::change));
    }

    private Reply show(Call call) {
        return Reply.ok(of(desk.meeting(call).id()));
    }

    private Reply change(Call call) {
        Json.overlay(of(desk.meeting(call).id()), call.json());
        return Reply.empty(204);
    }

    private ObjectNode of(long meeting) {
        return questions.computeIfAbsent(meeting, key -> {
            ObjectNode fresh = Json.object();
            fresh.putArray("custom_questions");
            fresh.putArray("questions").addObject().put("field_name", "last_name").put("required", true);
            return fresh;
        });
    }
}
