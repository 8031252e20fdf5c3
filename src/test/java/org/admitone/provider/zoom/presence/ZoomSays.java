package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.Recovered;

/// Words of Zoom about one meeting, put into the inbox by hand: whatever nobody's client would do.
final class ZoomSays {

    private final Inbox inbox;
    private final long meeting;
    private final String instance = UUID.randomUUID() + "==";

    ZoomSays(Inbox inbox, long meeting) {
        this.inbox = inbox;
        this.meeting = meeting;
    }

    ZoomSays joined(String user, String registrant, Instant at) {
        return says("meeting.participant_joined", person(user, registrant, "join_time", at), at);
    }

    ZoomSays left(String user, String registrant, Instant at) {
        return says("meeting.participant_left", person(user, registrant, "leave_time", at), at);
    }

    private static String person(String user, String registrant, String when, Instant at) {
        return """
                , "participant": {"user_id": "%s", "user_name": "Somebody", "participant_uuid": "uuid-of-%s", "registrant_id": "%s", "email": "", "%s": "%s"}"""
                .formatted(user, user, registrant, when, at);
    }

    private ZoomSays says(String event, String more, Instant at) {
        String body = """
                {"event": "%s", "event_ts": %d, "payload": {"account_id": "a", "object": {"id": "%d", "uuid": "%s"%s}}}""".formatted(event, at.toEpochMilli(), meeting, instance, more);
        if (inbox.store(List.of(new Recovered(UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8)))) != 1) {
            throw new AssertionError("not stored: " + body);
        }
        return this;
    }
}
