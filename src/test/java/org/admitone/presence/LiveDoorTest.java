package org.admitone.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.ReleaseReason;
import org.admitone.platform.Eventually;
import org.admitone.platform.NotThere;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.presence.LiveDoor.Whereabouts;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What staff see of the door, on a real PostgreSQL.
class LiveDoorTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();

    private final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    private final School school = new School(DATABASE, clock);
    private final School.Lesson lesson = school.lesson("ask");
    private final List<School.Member> class5 = school.members(lesson, "learner", 5);
    private final PostgresLiveDoors doors = new PostgresLiveDoors(DATABASE.jdbc(), clock);

    @Test
    void everybody_expected_is_listed_with_where_they_are() {
        seat(class5.get(0), "occupied");
        seat(class5.get(1), "reserved");
        seat(class5.get(2), "away");
        seat(class5.get(3), "released");
        LiveDoor door = doors.of(lesson.session());
        assertThat(class5.stream().map(member -> guest(door, member).whereabouts())).containsExactly(
                Whereabouts.INSIDE, Whereabouts.COMING, Whereabouts.AWAY, Whereabouts.GONE, Whereabouts.NOT_HERE);
        assertThat(guest(door, class5.get(0)).since()).isEqualTo(clock.instant());
        assertThat(guest(door, class5.get(0)).device()).isEqualTo("Test browser");
        assertThat(guest(door, class5.get(3)).ended()).isEqualTo(ReleaseReason.LEFT);
        assertThat(doors.of(lesson.session()).tally()).isEqualTo(new LiveDoor.Tally(5, 1, 1, 1, 2));
    }

    @Test
    void refusals_bans_and_let_ins_are_shown() {
        School.Member ada = class5.getFirst();
        refusal(ada, "proof-needed");
        refusal(ada, "seat-taken");
        DATABASE.jdbc().sql("insert into ban (course_id, person_id, banned_at, banned_by, reason) values (?, ?, ?, 'staff:kim', 'shouting')")
                .params(lesson.course().value(), ada.person().value(), now()).update();
        DATABASE.jdbc().sql("insert into let_in (session_id, person_id, given_at, given_by, reason, expires_at) values (?, ?, ?, 'staff:kim', 'paid today', ?)")
                .params(lesson.session().value(), ada.person().value(), now(), now().plusMinutes(5)).update();
        LiveDoor door = doors.of(lesson.session());
        LiveDoor.Guest guest = guest(door, ada);
        assertThat(guest.refused()).isEqualTo(new LiveDoor.Reason(clock.instant(), "seat-taken"));
        assertThat(guest.banned()).isEqualTo(new LiveDoor.Banned(clock.instant(), "staff:kim", "shouting", true));
        assertThat(guest.letIn()).isEqualTo(new LiveDoor.LetIn(clock.instant().plusSeconds(300), "staff:kim", "paid today"));
        assertThat(door.refusedLately()).extracting(LiveDoor.Refused::code).containsExactly("seat-taken", "proof-needed");
        clock.advance(Duration.ofMinutes(6));
        assertThat(doors.of(lesson.session()).people()).allMatch(person -> person.letIn() == null);
    }

    @Test
    void whoever_came_without_being_expected_is_listed_too() {
        School.Member guest = class5.getFirst();
        seat(guest, "occupied");
        DATABASE.jdbc().sql("delete from enrolment where person_id = ?").param(guest.person().value()).update();
        LiveDoor door = doors.of(lesson.session());
        assertThat(door.people()).hasSize(5);
        assertThat(door.people().stream().filter(person -> !person.expected())).extracting(LiveDoor.Guest::uid).containsExactly(guest.uid());
        assertThat(door.tally()).isEqualTo(new LiveDoor.Tally(4, 1, 0, 0, 4));
    }

    @Test
    void the_fingerprint_changes_with_everything_that_staff_would_want_to_see() {
        Set<String> fingerprints = new HashSet<>();
        fingerprints.add(doors.fingerprint(lesson.session()));
        assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isFalse();
        UUID seat = seat(class5.getFirst(), "reserved");
        assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isTrue();
        DATABASE.jdbc().sql("update seat set state = 'occupied', connection_id = uuidv7(), lapses_at = null where seat_id = ?").param(seat).update();
        assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isTrue();
        refusal(class5.getFirst(), "seat-taken");
        assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isTrue();
        for (PresenceStay.Removal removal : List.of(PresenceStay.Removal.ASKED, PresenceStay.Removal.DONE)) {
            stranger(removal);
            assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isTrue();
        }
        DATABASE.jdbc().sql("update enrolment set suspended_at = :now, updated_at = :later where person_id = :ada").param("now", now())
                .param("later", now().plusSeconds(1)).param("ada", class5.getFirst().person().value()).update();
        assertThat(fingerprints.add(doors.fingerprint(lesson.session()))).isTrue();
        assertThatThrownBy(() -> doors.fingerprint(new SessionId(UUID.randomUUID()))).isInstanceOf(NotThere.class);
    }

    @Test
    void a_watched_session_is_polled_once_for_all_viewers_and_not_at_all_when_nobody_watches() throws Exception {
        LiveDoorWatch watch = new LiveDoorWatch(doors, new PresenceSettings(Duration.ofSeconds(45), Duration.ofMillis(20), Duration.ofSeconds(10)));
        watch.start();
        try (LiveDoorWatch.Viewer one = watch.watch(lesson.session()); LiveDoorWatch.Viewer two = watch.watch(lesson.session())) {
            assertThat(watch.watched()).isEqualTo(1);
            assertThat(one.next(Duration.ofMinutes(1))).isNotNull();
            assertThat(two.next(Duration.ofMinutes(1))).isNotNull();
            assertThat(one.next(Duration.ofMillis(60))).isNull();
            seat(class5.getFirst(), "occupied");
            LiveDoor seen = Objects.requireNonNull(one.next(Duration.ofMinutes(1)));
            assertThat(seen).isEqualTo(two.next(Duration.ofMinutes(1)));
            assertThat(seen.tally().inside()).isEqualTo(1);
            stranger(PresenceStay.Removal.ASKED);
            assertThat(Objects.requireNonNull(one.next(Duration.ofMinutes(1))).strangers()).extracting(LiveDoor.Stranger::removal)
                    .containsExactly(PresenceStay.Removal.ASKED);
        }
        assertThat(watch.watched()).isZero();
        LiveDoorWatch.Viewer waiting = watch.watch(lesson.session());
        assertThat(waiting.next(Duration.ofMinutes(1))).isNotNull();
        Thread viewer = Thread.startVirtualThread(() -> {
            try (waiting) {
                assertThat(waiting.next(Duration.ofMinutes(5))).isNull();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.stop();
        assertThat(viewer.join(Duration.ofMinutes(1))).isTrue();
        Eventually.isTrue("nothing is watched", Duration.ofSeconds(5), () -> watch.watched() == 0);
    }

    private static LiveDoor.Guest guest(LiveDoor door, School.Member member) {
        return door.people().stream().filter(person -> person.uid().equals(member.uid())).findFirst().orElseThrow();
    }

    private UUID seat(School.Member member, String state) {
        school.proved(member, DeviceClient.at("http://localhost"));
        return DATABASE.jdbc().sql("""
                insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, occupied_at, valid_until, connection_id,
                                  lapses_at, released_at, release_reason)
                select p.session_id, p.person_id, p.pass_id, d.device_id, :state, :now, case when :state <> 'reserved' then :now::timestamptz end,
                       :now + interval '1 hour', case when :state = 'occupied' then uuidv7() end,
                       case when :state in ('away', 'reserved') then :now + interval '90 s' end,
                       case when :state = 'released' then :now + interval '60 s' end, case when :state = 'released' then 'left' end
                  from pass p join device d using (person_id) where p.pass_id = :pass returning seat_id
                """).param("state", state).param("now", now()).param("pass", member.pass()).query(UUID.class).single();
    }

    /// One and the same, whatever is told of its removal.
    private void stranger(PresenceStay.Removal removal) {
        var connection = new ConnectionId(new UUID(lesson.session().value().getMostSignificantBits(), 1));
        new PostgresPresenceStays(DATABASE.jdbc()).restate("there", lesson.session(), List.of(new PresenceStay(connection,
                new PresenceStay.Who.Stranger(PresenceStay.Kind.UNKNOWN, null, "iPad"), clock.instant(), null, "there-events", removal)));
    }

    private void refusal(School.Member member, String code) {
        DATABASE.jdbc().sql("""
                insert into audit (seq, at, actor, action, course_id, session_id, person_id, detail, hash)
                select coalesce(max(seq), 0) + 1, :now, 'door', 'knock.refused', :course::uuid, :session::uuid, :person::uuid,
                       json_object('reason': :code::text)::text, sha256('') from audit
                """).param("now", now()).param("course", lesson.course().value()).param("session", lesson.session().value())
                .param("person", member.person().value()).param("code", code).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
