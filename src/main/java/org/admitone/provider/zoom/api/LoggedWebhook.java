package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.util.Optional;

/// A webhook as Zoom remembers having posted it. Prints itself without what was in it.
///
/// @param requestId the same for each try of one event; empty where Zoom does not say
/// @param headers   as Zoom writes them down
/// @param body      what was posted
public record LoggedWebhook(String event, String requestId, String headers, String body, int status, Optional<Instant> at) {

    @Override
    public String toString() {
        return "LoggedWebhook[" + event + ", " + requestId + ", masked]";
    }

    static LoggedWebhook of(Answer answer) {
        return new LoggedWebhook(answer.textOr("event", ""), answer.textOr("request_id", ""), answer.textOr("request_headers", ""), answer.textOr("request_body", ""),
                (int) answer.numberOr("status", 0), answer.maybeInstant("date_time"));
    }
}
