package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.MeetingNumber;

/// A meeting in a host's list.
///
/// @param agenda Zoom may cut it short here
public record ListedMeeting(MeetingNumber number, String topic, String agenda, Optional<Instant> startsAt, Optional<Instant> madeAt) {

    static ListedMeeting of(Answer answer) {
        return new ListedMeeting(new MeetingNumber(answer.number("id")), answer.textOr("topic", ""), answer.textOr("agenda", ""), answer.maybeInstant("start_time"),
                answer.maybeInstant("created_at"));
    }
}
