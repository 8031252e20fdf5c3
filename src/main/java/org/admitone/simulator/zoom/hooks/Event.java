package org.admitone.simulator.zoom.hooks;

import java.time.Instant;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.node.ObjectNode;

/// Something that happened in the account, as a webhook tells it.
public record Event(String name, ObjectNode payload, Instant at) {

    byte[] body() {
        ObjectNode body = Json.object().put("event", name);
        body.set("payload", payload);
        return Json.bytes(body.put("event_ts", at.toEpochMilli()));
    }

    /// The payload tells links and addresses.
    @Override
    public String toString() {
        return "Event[" + name + " at " + at + "]";
    }
}
