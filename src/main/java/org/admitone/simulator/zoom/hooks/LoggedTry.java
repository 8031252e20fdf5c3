package org.admitone.simulator.zoom.hooks;

import java.time.Instant;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.node.ObjectNode;

/// One attempt to deliver a webhook, as the log keeps it.
public record LoggedTry(Hook hook, int retry, Outcome outcome, Instant at) {

    private static final int TIMED_OUT = 3;
    private static final int REFUSED_BY_ENDPOINT = 1;

    public String event() {
        return hook.event();
    }

    public boolean delivered() {
        return outcome.delivered();
    }

    public String requestId() {
        return hook.requestId();
    }

    public String requestBody() {
        return new String(hook.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public int status() {
        return outcome instanceof Outcome.Answered answered ? answered.status() : 0;
    }

    public ObjectNode json() {
        ObjectNode json = Json.object().put("event", hook.event()).put("status", status());
        if (!delivered()) {
            json.put("failed_reason_type", outcome instanceof Outcome.Answered ? REFUSED_BY_ENDPOINT : TIMED_OUT);
        }
        json.put("endpoint", hook.to().endpoint().toString()).put("subscription_id", hook.to().id());
        json.put("request_headers", "{}").put("request_body", requestBody());
        switch (outcome) {
            case Outcome.Answered(int status, var headers, String body) -> json.put("response_headers", headers.toString()).put("response_body", body);
            case Outcome.Unreachable(String why) -> json.put("response_headers", "").put("response_body", why);
        }
        return json.put("date_time", Json.time(at)).put("trace_id", hook.requestId()).put("request_id", hook.requestId()).put("retry_num", retry);
    }
}
