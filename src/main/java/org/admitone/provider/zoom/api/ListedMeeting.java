package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.MeetingNumber;

/// A meeting in a host's list.
///
/// @param agenda Zoom may cut it short here
/// @param how    whether anybody planned it
public record ListedMeeting(MeetingNumber number, String topic, String agenda, Optional<Instant> startsAt, Optional<Instant> madeAt, How how) {

    public enum How { PLANNED, UNPLANNED }

    private static final int INSTANT = 1;
    private static final int PERSONAL_ROOM = 4;


    static ListedMeeting of(Answer answer) {
        return new ListedMeeting(new MeetingNumber(answer.number("id")), answer.textOr("topic", ""), answer.textOr("agenda", ""), answer.maybeInstant("start_time"),
                answer.maybeInstant("created_at"), how((int) answer.numberOr("type", 0)));
    }

    private static How how(int type) {
        return type == INSTANT || type == PERSONAL_ROOM ? How.UNPLANNED : How.PLANNED;
    }
}
