package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.ParticipantUuid;

/// Somebody in a running meeting, as the account's dashboard tells it. Which registrant it is, it does not tell.
///
/// @param userId Zoom's number of this join, as in its events
public record LiveParticipant(String userId, Optional<ParticipantUuid> uuid, String name, Instant joinedAt, Optional<Instant> leftAt) {

    @Override
    public String toString() {
        return "LiveParticipant[" + userId + ", " + joinedAt + ", masked]";
    }

    static LiveParticipant of(Answer answer) {
        return new LiveParticipant(answer.textOr("user_id", ""), answer.maybe("participant_uuid").map(ParticipantUuid::new), answer.textOr("user_name", ""),
                answer.instant("join_time"), answer.maybeInstant("leave_time"));
    }
}
