package org.admitone.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.roster.PersonId;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a provider tells that carries its connections itself: how it counts, and how it is kept.
class StaysAtProvidersTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final PersonId ADA = new PersonId(UUID.randomUUID());
    private static final SeatId SEAT = new SeatId(UUID.randomUUID());
    private static final Interval DOOR = new Interval(at(-10), at(60));
    private static final SeatSpan SPAN = new SeatSpan(SEAT, ADA, new Interval(at(5), at(40)));

    @Test
    void whoever_is_told_to_have_joined_is_inside_until_told_otherwise() {
        PersonPresence ada = read(30, seated(6, null));
        assertThat(ada.intervals()).containsExactly(new Interval(at(6), at(30)));
        assertThat(ada.insideSince()).isEqualTo(at(6));
        assertThat(ada.toldBy()).containsExactly("there-events");
        assertThat(read(30, seated(6, 20)).intervals()).containsExactly(new Interval(at(6), at(20)));
        assertThat(read(30, seated(6, 20)).insideSince()).isNull();
    }

    @Test
    void a_stay_counts_within_its_seat_and_the_rest_is_exposure() {
        PersonPresence ada = read(60, seated(4, 43));
        assertThat(ada.intervals()).containsExactly(new Interval(at(5), at(40)));
        assertThat(ada.outsideSeat()).isEqualTo(Duration.ofMinutes(4));
        assertThat(read(60, seated(6, null)).intervals()).as("never told to have left").containsExactly(new Interval(at(6), at(40)));
        assertThat(read(60, seated(6, null)).insideSince()).isNull();
    }

    @Test
    void a_stranger_on_a_persons_way_in_is_nobodys_presence_and_that_persons_exposure() {
        PersonPresence ada = read(60, seated(6, 20), stranger(ADA, 10, 12));
        assertThat(ada.intervals()).containsExactly(new Interval(at(6), at(20)));
        assertThat(ada.outsideSeat()).isEqualTo(Duration.ofMinutes(2));
        assertThat(all(60, stranger(null, 10, 12))).isEmpty();
    }

    @Test
    void a_future_stay_is_not_believed_yet() {
        assertThat(all(5, seated(6, 20))).isEmpty();
    }

    @Test
    void what_is_restated_replaces_what_was_said_before_and_reads_as_it_was_written() {
        SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
        School school = new School(DATABASE, clock);
        School.Lesson lesson = school.lesson("ask");
        School.Member ada = school.learner(lesson);
        SeatId seat = seatOf(school, lesson, ada);
        PresenceStays stays = new PostgresPresenceStays(DATABASE.jdbc());
        PresenceStay inside = new PresenceStay(connection(), new Who.Seated(seat, ada.person()), at(6), null, "there-events", Removal.NONE);
        PresenceStay thief = new PresenceStay(connection(), new Who.Stranger(Kind.SECOND_PRESENCE, ada.person(), "Ada, surely"), at(7), null, "there-events", Removal.ASKED);
        stays.restate("there", lesson.session(), List.of(inside, thief));
        assertThat(stays.of(lesson.session())).containsExactly(inside, thief);
        PresenceStay gone = new PresenceStay(thief.connection(), thief.who(), at(7), at(8), "there-report", Removal.DONE);
        stays.restate("there", lesson.session(), List.of(gone));
        assertThat(stays.of(lesson.session())).containsExactly(gone);
        assertThat(new PostgresLiveDoors(DATABASE.jdbc(), clock).of(lesson.session()).strangers())
                .containsExactly(new LiveDoor.Stranger(thief.connection(), Kind.SECOND_PRESENCE, ada.person(), "Learner 1", "Ada, surely", at(7), at(8), Removal.DONE));
        stays.restate("elsewhere", lesson.session(), List.of());
        assertThat(stays.of(lesson.session())).as("another source says nothing of it").hasSize(1);
    }

    private static SeatId seatOf(School school, School.Lesson lesson, School.Member member) {
        DeviceClient laptop = DeviceClient.at("http://localhost");
        school.proved(member, laptop);
        return new SeatId(DATABASE.jdbc().sql("""
                insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, lapses_at, valid_until)
                select :session, :person, :pass, device_id, 'reserved', now(), now(), now() from device where person_id = :person returning seat_id
                """).param("session", lesson.session().value()).param("person", member.person().value()).param("pass", member.pass())
                .query(UUID.class).single());
    }

    private static PersonPresence read(int asOf, PresenceStay... stays) {
        return all(asOf, stays).getFirst();
    }

    private static List<PersonPresence> all(int asOf, PresenceStay... stays) {
        return PresenceIntervals.of(new PresenceEvidence(DOOR, List.of(SPAN), List.of(), List.of(stays)), at(asOf), Duration.ofSeconds(45));
    }

    private static PresenceStay seated(int joined, @Nullable Integer left) {
        return new PresenceStay(connection(), new Who.Seated(SEAT, ADA), at(joined), left == null ? null : at(left), "there-events", Removal.NONE);
    }

    private static PresenceStay stranger(@Nullable PersonId person, int joined, int left) {
        return new PresenceStay(connection(), new Who.Stranger(Kind.SECOND_PRESENCE, person, "x"), at(joined), at(left), "there-events", Removal.NONE);
    }

    private static ConnectionId connection() {
        return new ConnectionId(UUID.randomUUID());
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-09-01T10:00:00Z").plusSeconds(60L * minute);
    }
}
