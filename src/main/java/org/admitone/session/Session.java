package org.admitone.session;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.roster.CourseId;
import org.jspecify.annotations.Nullable;

/// One meeting of a course.
///
/// @param cancelledAt null: it takes place
/// @param endedAt     when it was ended for all before its time; null: it was not
public record Session(SessionId id, CourseId course, SessionDetails details,
                      @Nullable Instant cancelledAt, @Nullable Instant endedAt, long revision) {

    /// Where a session stands.
    public enum Phase { CANCELLED, ENDED, COMING, DOOR_OPEN, RUNNING, CLOSING, OVER }

    public String code() {
        return details.code();
    }

    public String title() {
        return details.title();
    }

    public Instant startsAt() {
        return details.startsAt();
    }

    public Instant endsAt() {
        return details.endsAt();
    }

    /// Code of what carries picture and sound: `rooms`, ...
    public String provider() {
        return details.provider();
    }

    public ZoneId zone() {
        return details.zone();
    }

    /// From here on the door admits.
    public Instant opensAt() {
        return startsAt().minusSeconds(60L * details.doorTimes().opensMinutesBefore());
    }

    /// From here on nobody is inside.
    public Instant closesAt() {
        Instant planned = endsAt().plusSeconds(60L * details.doorTimes().closesMinutesAfter());
        return endedAt != null && endedAt.isBefore(planned) ? endedAt : planned;
    }

    public Phase phaseAt(Instant at) {
        if (cancelledAt != null) {
            return Phase.CANCELLED;
        }
        if (endedAt != null) {
            return Phase.ENDED;
        }
        if (at.isBefore(opensAt())) {
            return Phase.COMING;
        }
        if (at.isBefore(startsAt())) {
            return Phase.DOOR_OPEN;
        }
        if (at.isBefore(endsAt())) {
            return Phase.RUNNING;
        }
        return at.isBefore(closesAt()) ? Phase.CLOSING : Phase.OVER;
    }
}
