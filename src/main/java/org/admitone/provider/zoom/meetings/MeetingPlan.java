package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.admitone.session.SessionId;

/// What a session's meeting should show.
record MeetingPlan(SessionId session, String topic, Instant startsAt, Duration length, ZoneId zone) {

    private static final long MOST_MINUTES = 1440;

    /// Zoom knows whole seconds and counts whole minutes, a day at most. It does not end a meeting by them.
    MeetingPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        long minutes = Math.ceilDiv(length.toSeconds(), 60);
        length = Duration.ofMinutes(Math.clamp(minutes, 1, MOST_MINUTES));
    }
}
