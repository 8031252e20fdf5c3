package org.admitone.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The log on a real PostgreSQL.
class PostgresPresenceTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();

    private final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    private final School school = new School(DATABASE, clock);
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.learner(lesson);
    private final PostgresPresenceLog log = new PostgresPresenceLog(DATABASE.jdbc(), clock);
    private final PostgresPresenceRecords records = new PostgresPresenceRecords(DATABASE.jdbc());
    private final PostgresSilentConnections silent =
            new PostgresSilentConnections(DATABASE.jdbc(), new PresenceSettings(Duration.ofSeconds(45), Duration.ofMillis(500), Duration.ofSeconds(10)), clock);

    @Test
    void whatever_arrives_in_whatever_order_and_number_the_same_is_stored() {
        SeatId seat = seat("occupied");
        ConnectionId[] connections = {connection(), connection()};
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<PresenceEvent> events = new ArrayList<>();
            for (ConnectionId connection : connections) {
                events.add(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, connection, at(10)));
                events.add(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, connection, at(11)));
                for (int second = 15; second < 900; second += 15) {
                    events.add(new PresenceEvent.Seen(lesson.session(), ada.person(), seat, connection, at(second)));
                }
                events.add(new PresenceEvent.Left(lesson.session(), ada.person(), seat, connection, at(905)));
            }
            List<PresenceEvent> doubled = new ArrayList<>(events);
            events.stream().filter(event -> random.nextBoolean()).forEach(doubled::add);
            Collections.shuffle(doubled, random);
            while (!doubled.isEmpty()) {
                List<PresenceEvent> batch = doubled.subList(0, Math.min(doubled.size(), 1 + random.nextInt(40)));
                log.record(List.copyOf(batch));
                batch.clear();
            }
            Map<ConnectionId, List<Instant>> stored = records.events(lesson.session()).stream().collect(Collectors.groupingBy(
                    PresenceEvent::connection, () -> new TreeMap<>((one, other) -> one.value().compareTo(other.value())),
                    Collectors.collectingAndThen(Collectors.toList(), list -> list.stream().map(PresenceEvent::at).sorted().toList())));
            assertThat(stored.values()).as("seed %d", seed).containsOnly(List.of(at(10), at(285), at(585), at(885), at(905)));
            DATABASE.jdbc().sql("delete from presence_event").update();
        }
    }

    @Test
    void recording_nothing_is_nothing() {
        log.record(List.of());
        assertThat(records.events(lesson.session())).isEmpty();
    }

    @Test
    void a_connection_of_a_dead_node_has_left_at_its_last_sign_of_life() {
        SeatId seat = seat("away");
        ConnectionId connection = connection();
        log.record(List.of(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, connection, at(0)),
                new PresenceEvent.Seen(lesson.session(), ada.person(), seat, connection, at(30))));
        clock.advance(Duration.ofSeconds(60));
        silent.close();
        assertThat(left()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        silent.close();
        silent.close();
        assertThat(left()).containsExactly(at(30));
        log.record(List.of(new PresenceEvent.Left(lesson.session(), ada.person(), seat, connection, at(50))));
        assertThat(left()).containsExactly(at(50));
    }

    @Test
    void a_silent_connection_on_a_living_node_has_not_left() {
        SeatId seat = seat("occupied");
        UUID connection = DATABASE.jdbc().sql("select connection_id from seat where seat_id = ?").param(seat.value()).query(UUID.class).single();
        log.record(List.of(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, new ConnectionId(connection), at(0))));
        clock.advance(Duration.ofMinutes(5));
        DATABASE.jdbc().sql("update node set seen_at = ?").param(now()).update();
        silent.close();
        assertThat(left()).isEmpty();
    }

    @Test
    void presence_lies_within_the_stored_seat() {
        SeatId seat = seat("released");
        log.record(List.of(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, connection(), at(-5)),
                new PresenceEvent.Left(lesson.session(), ada.person(), seat, connection(), at(70))));
        assertThat(records.seats(lesson.session())).containsExactly(new SeatSpan(seat, ada.person(), new Interval(at(0), at(60))));
    }

    private List<Instant> left() {
        return records.events(lesson.session()).stream().filter(PresenceEvent.Left.class::isInstance).map(PresenceEvent::at).toList();
    }

    private SeatId seat(String state) {
        school.proved(ada, DeviceClient.at("http://localhost"));
        UUID node = UUID.randomUUID();
        DATABASE.jdbc().sql("insert into node values (?, 'http://localhost', ?, ?)").params(node, now(), now()).update();
        return new SeatId(DATABASE.jdbc().sql("""
                insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, occupied_at, valid_until, connection_id, node_id,
                                  lapses_at, released_at, release_reason)
                select p.session_id, p.person_id, p.pass_id, d.device_id, :state, :now, :now, :now + interval '1 hour',
                       case when :state = 'occupied' then uuidv7() end, :node, case when :state = 'away' then :now + interval '90 s' end,
                       case when :state = 'released' then :now + interval '60 s' end, case when :state = 'released' then 'left' end
                  from pass p join device d using (person_id) where p.pass_id = :pass returning seat_id
                """).param("state", state).param("now", now()).param("node", node).param("pass", ada.pass()).query(UUID.class).single());
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(java.time.ZoneOffset.UTC);
    }

    private static ConnectionId connection() {
        return new ConnectionId(UUID.randomUUID());
    }

    private static Instant at(int second) {
        return Instant.parse("2026-09-01T10:00:00Z").plusSeconds(second);
    }
}
