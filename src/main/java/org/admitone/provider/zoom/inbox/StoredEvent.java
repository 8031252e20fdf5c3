package org.admitone.provider.zoom.inbox;

import java.time.Instant;

/// An event of the inbox, opened. Prints itself without its body, which holds names and addresses.
///
/// @param at   when it happened, by the sender's clock
/// @param body the JSON as it came
public record StoredEvent(String key, String event, Instant at, Instant receivedAt, Arrival arrival, String body) {

    @Override
    public String toString() {
        return "StoredEvent[" + key + ", " + event + ", at " + at + ", body masked]";
    }
}
