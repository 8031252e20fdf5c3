package org.admitone.simulator.zoom.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One connection to one meeting instance, from its beginning until its end: the row of a report.
public record Stay(Badge badge, Guest guest, Place place, Instant since, Optional<Departure> departure) {

    /// The two numbers a connection is known by, new at each join.
    public record Badge(String userId, String participantUuid) {}

    /// Where the connection is.
    public enum Place {
        WAITING_ROOM("in_waiting_room"), MEETING("in_meeting");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// When it ended and Zoom's sentence for why.
    public record Departure(Instant at, String reason) {}

    public boolean here() {
        return departure.isEmpty();
    }

    public boolean inMeeting() {
        return here() && place == Place.MEETING;
    }

    public Stay left(Instant at, String reason) {
        return new Stay(badge, guest, place, since, Optional.of(new Departure(at, reason)));
    }

    public Stay as(Guest.Role role) {
        return new Stay(badge, guest.as(role), place, since, departure);
    }

    public Duration lasted(Instant now) {
        return Duration.between(since, departure.map(Departure::at).orElse(now));
    }
}
