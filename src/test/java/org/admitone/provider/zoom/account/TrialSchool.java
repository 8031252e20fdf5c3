package org.admitone.provider.zoom.account;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.admitone.provider.zoom.api.SmallZoom;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Host h1 of a small Zoom that keeps one meeting as it was asked for, but for the devices.
final class TrialSchool {

    private static final AtomicReference<Optional<ObjectNode>> KEPT = new AtomicReference<>(Optional.empty());

    private TrialSchool() {}

    static void standsAt(SmallZoom zoom) {
        KEPT.set(Optional.empty());
        zoom.on("POST /users/h1/meetings", ask -> {
            keep(ask.body());
            return Said.json(201, kept());
        });
        zoom.on("GET /meetings/12345678901", ask -> Said.json(200, kept()));
        zoom.on("GET /users/h1/meetings", ask -> Said.json(200, "{\"meetings\":[" + (kept()) + "]}"));
        zoom.on("POST /meetings/12345678901/batch_registrants", ask -> {
            JsonNode person = JsonMapper.shared().readTree(ask.body()).at("/registrants/0");
            return Said.json(201, "{\"registrants\":[{\"email\":" + person.path("email") + ",\"registrant_id\":\"r1\",\"join_url\":\"https://zoom.example/w/1?tk=x\"}]}");
        });
        zoom.on("PATCH /live_meetings/12345678901/events", Said.error(400, 300, "This API is not available for this account. Please contact Zoom support."));
        zoom.on("DELETE /meetings/12345678901", ask -> {
            KEPT.set(Optional.empty());
            return Said.json(204, "");
        });
    }

    static void losesItsAnswer(SmallZoom zoom) {
        zoom.on("POST /users/h1/meetings", ask -> {
            keep(ask.body());
            return Said.cut();
        });
    }

    private static String kept() {
        return KEPT.get().map(ObjectNode::toString).orElse("");
    }

    private static void keep(String body) {
        ObjectNode meeting = (ObjectNode) JsonMapper.shared().readTree(body);
        meeting.put("id", 12345678901L).put("host_id", "h1").put("status", "waiting").put("join_url", "https://zoom.example/j/12345678901");
        meeting.withObjectProperty("settings").put("allow_multiple_devices", true);
        KEPT.set(Optional.of(meeting));
    }
}
