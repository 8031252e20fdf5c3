package org.admitone.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// Each rule of [PresenceIntervals] by example. Times are minutes after ten.
class PresenceIntervalsTest {

    private static final SessionId CLASS = new SessionId(UUID.randomUUID());
    private static final PersonId ADA = new PersonId(UUID.randomUUID());
    private static final SeatId SEAT = new SeatId(UUID.randomUUID());
    private static final ConnectionId LAPTOP = new ConnectionId(UUID.randomUUID());
    private static final ConnectionId PHONE = new ConnectionId(UUID.randomUUID());
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Interval DOOR = minutes(-10, 60);

    @Test
    void joined_and_left_make_an_interval() {
        assertThat(read(70, joined(LAPTOP, 5), left(LAPTOP, 20)).intervals()).containsExactly(minutes(5, 20));
    }

    @Test
    void whoever_was_seen_within_the_grace_is_inside_now() {
        PersonPresence ada = read(20, joined(LAPTOP, 5), seen(LAPTOP, 20));
        assertThat(ada.intervals()).containsExactly(minutes(5, 20));
        assertThat(ada.insideSince()).isEqualTo(at(5));
    }

    @Test
    void whoever_fell_silent_was_there_until_the_grace_after_the_last_report() {
        PersonPresence ada = read(50, joined(LAPTOP, 5), seen(LAPTOP, 20));
        assertThat(ada.intervals()).containsExactly(minutes(5, 21));
        assertThat(ada.insideSince()).isNull();
    }

    @Test
    void whoever_never_left_is_out_when_the_door_closes_at_the_latest() {
        assertThat(read(90, joined(LAPTOP, 5), seen(LAPTOP, 60)).intervals()).containsExactly(minutes(5, 60));
    }

    @Test
    void a_left_without_joined_counts_for_one_grace() {
        assertThat(read(70, left(LAPTOP, 20)).intervals()).containsExactly(minutes(19, 20));
    }

    @Test
    void a_report_after_left_means_that_left_was_premature() {
        assertThat(read(70, joined(LAPTOP, 5), left(LAPTOP, 10), seen(LAPTOP, 12)).intervals()).containsExactly(minutes(5, 12));
    }

    @Test
    void left_that_carries_an_earlier_time_than_joined_is_read_as_the_same_stay() {
        assertThat(read(70, joined(LAPTOP, 6), left(LAPTOP, 5)).intervals()).containsExactly(minutes(5, 6));
    }

    @Test
    void two_devices_at_once_count_once_and_a_rejoin_is_a_second_interval() {
        assertThat(read(70, joined(LAPTOP, 5), left(LAPTOP, 20), joined(PHONE, 18), left(PHONE, 30)).intervals())
                .containsExactly(minutes(5, 30));
        assertThat(read(70, joined(LAPTOP, 5), left(LAPTOP, 20), joined(PHONE, 25), left(PHONE, 30)).intervals())
                .containsExactly(minutes(5, 20), minutes(25, 30));
    }

    @Test
    void what_is_reported_outside_the_seat_is_exposure_and_not_presence() {
        SeatSpan seat = new SeatSpan(SEAT, ADA, minutes(5, 15));
        PersonPresence ada = PresenceIntervals.of(new PresenceEvidence(DOOR, List.of(seat),
                List.of(joined(LAPTOP, 4), left(LAPTOP, 17))), at(70), GRACE).getFirst();
        assertThat(ada.intervals()).containsExactly(minutes(5, 15));
        assertThat(ada.outsideSeat()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void reports_of_the_future_are_not_believed_yet() {
        assertThat(PresenceIntervals.of(new PresenceEvidence(DOOR, List.of(), List.of(joined(LAPTOP, 20))), at(10), GRACE)).isEmpty();
    }

    private static PersonPresence read(int asOf, PresenceEvent... events) {
        return PresenceIntervals.of(new PresenceEvidence(DOOR, List.of(), List.of(events)), at(asOf), GRACE).getFirst();
    }

    private static PresenceEvent joined(ConnectionId connection, int minute) {
        return new PresenceEvent.Joined(CLASS, ADA, SEAT, connection, at(minute));
    }

    private static PresenceEvent seen(ConnectionId connection, int minute) {
        return new PresenceEvent.Seen(CLASS, ADA, SEAT, connection, at(minute));
    }

    private static PresenceEvent left(ConnectionId connection, int minute) {
        return new PresenceEvent.Left(CLASS, ADA, SEAT, connection, at(minute));
    }

    private static Interval minutes(int from, int until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-09-01T10:00:00Z").plusSeconds(60L * minute);
    }
}
