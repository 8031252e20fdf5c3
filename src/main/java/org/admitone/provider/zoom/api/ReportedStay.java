package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.RegistrantId;

/// One join and leave in a report. A person who came again has another.
///
/// @param userId     Zoom's number of this join, as in its events
/// @param accountUserId of a member of the account; empty for everybody else
/// @param name       as typed or registered; never an identity
/// @param leftAt     empty while the report is not complete
/// @param seconds    as Zoom counts them; 0 also while they have not been counted
public record ReportedStay(String userId, String accountUserId, String name, Optional<RegistrantId> registrant, Instant joinedAt,
                           Optional<Instant> leftAt, long seconds, Where where) {

    public enum Where { IN_MEETING, IN_WAITING_ROOM }

    /// Whether Zoom has finished with it: it says how long it lasted, or that it lasted no second.
    public boolean isComplete() {
        return leftAt.filter(left -> seconds > 0 || !left.isAfter(joinedAt)).isPresent();
    }

    @Override
    public String toString() {
        return "ReportedStay[" + userId + ", " + joinedAt + ", masked]";
    }

    static ReportedStay of(Answer answer) {
        return new ReportedStay(answer.textOr("user_id", ""), answer.maybe("participant_user_id").or(() -> answer.maybe("id")).orElse(""),
                answer.textOr("name", ""), answer.maybe("registrant_id").map(RegistrantId::new), answer.instant("join_time"), answer.maybeInstant("leave_time"), answer.numberOr("duration", 0),
                answer.textOr("status", "").equals("in_waiting_room") ? Where.IN_WAITING_ROOM : Where.IN_MEETING);
    }
}
