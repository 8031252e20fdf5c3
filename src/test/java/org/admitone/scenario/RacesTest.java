package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everybody at the same moment, at two application processes (this one and another) on one real PostgreSQL (I1).
class RacesTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer ONE = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose static final ServerProcess TWO = ServerProcess.on(DATABASE, "admitone.rooms.enabled=false");

    private final School school = new School(DATABASE, java.time.Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "ask", "move"})
    void two_hundred_devices_of_one_person_have_one_seat_at_every_instant(String policy) throws Exception {
        School.Lesson lesson = school.lesson(policy);
        School.Member ada = school.learner(lesson);
        DATABASE.jdbc().sql("update course set device_budget = 100 where course_id = ?").param(lesson.course().value()).update();
        List<DeviceClient> devices = devices(200);
        devices.forEach(device -> school.proved(ada, device));
        DATABASE.jdbc().sql("update device set excused_at = first_seen_at where person_id = ?").param(ada.person().value()).update();

        List<Answer> answers = AtOnce.each(200, n -> policy.equals("ask") ? devices.get(n).knockContinuingHere(ada.link()) : devices.get(n).knock(ada.link()));

        SeatHistory.assertOneSeatAtEveryInstant(DATABASE.jdbc(), lesson);
        List<Answer> admitted = answers.stream().filter(Answer::admitted).toList();
        // The first, and as many moves as the ping-pong rule leaves.
        assertThat(admitted).hasSize(policy.equals("refuse") ? 1 : 4);
        assertThat(new HashSet<>(answers.stream().filter(answer -> !answer.admitted()).map(Answer::outcome).toList())).containsExactly(policy.equals("refuse") ? "seat-taken" : "seat-contested");
        assertThat(seats(lesson, "released_at is null")).isEqualTo(1);
        assertThat(seats(lesson, "true")).isEqualTo(admitted.size());
    }

    /// The seat stands as a node would have written it whose clock is ahead.
    @ParameterizedTest
    @ValueSource(strings = {"moved", "left"})
    void no_seat_ends_before_it_was_taken_though_clocks_differ(String how) {
        School.Lesson lesson = school.lesson("move");
        School.Member ada = school.learner(lesson);
        List<DeviceClient> devices = devices(2);
        devices.forEach(device -> school.proved(ada, device));
        assertThat(devices.getFirst().knock(ada.link()).admitted()).isTrue();
        DATABASE.jdbc().sql("update seat set taken_at = taken_at + interval '20 seconds' where session_id = ?").param(lesson.session().value()).update();
        if (how.equals("left")) {
            ONE.bean(DoorStaff.class).evict(lesson.session(), ada.person(), new StaffAct("staff:olga", "by mistake"));
        }
        assertThat(devices.getLast().knock(ada.link()).admitted()).isTrue();
        assertThat(seats(lesson, "true")).isEqualTo(2);
        assertThat(seats(lesson, "released_at < taken_at")).isZero();
        SeatHistory.assertOneSeatAtEveryInstant(DATABASE.jdbc(), lesson);
    }

    @Test
    void eight_hundred_people_at_once_are_all_in_and_nobody_twice() throws Exception {
        School.Lesson lesson = school.lesson("ask");
        List<School.Member> members = school.members(lesson, "learner", 800);
        List<DeviceClient> devices = devices(800);
        IntStream.range(0, 800).parallel().forEach(n -> school.proved(members.get(n), devices.get(n)));

        List<Answer> answers = AtOnce.each(800, n -> devices.get(n).knock(members.get(n).link()));

        assertThat(answers.stream().filter(answer -> !answer.admitted()).map(Answer::body)).isEmpty();
        Set<String> seats = new HashSet<>(answers.stream().map(Answer::seat).toList());
        assertThat(seats).hasSize(800);
        assertThat(seats(lesson, "released_at is null")).isEqualTo(800);
        SeatHistory.assertOneSeatAtEveryInstant(DATABASE.jdbc(), lesson);
    }

    @Test
    void one_knock_sent_twenty_times_at_once_is_decided_once() throws Exception {
        School.Lesson lesson = school.lesson("ask");
        School.Member ada = school.learner(lesson);
        DeviceClient here = DeviceClient.at(ONE.address());
        DeviceClient there = here.movedTo(TWO.address());
        school.proved(ada, here);
        java.util.UUID id = java.util.UUID.randomUUID();
        here.nonce();
        there.nonce();
        List<Answer> answers = AtOnce.each(20, n -> (n % 2 == 0 ? here : there).knock(ada.link(), id));
        assertThat(answers).allMatch(Answer::admitted);
        assertThat(answers.stream().map(Answer::ticket).distinct()).hasSize(1);
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where session_id = ? and action = 'knock.admitted'")
                .param(lesson.session().value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void one_ticket_presented_by_fifty_connections_at_once_seats_one() throws Exception {
        School.Lesson lesson = school.lesson("ask");
        School.Member ada = school.learner(lesson);
        DeviceClient device = DeviceClient.at(ONE.address());
        school.proved(ada, device);
        Answer answer = device.knock(ada.link());
        List<Boolean> seated = AtOnce.each(50, n -> Sitting.claim(ONE, device, lesson.session(), answer.ticket()).isPresent());
        assertThat(seated.stream().filter(yes -> yes)).hasSize(1);
    }

    private static List<DeviceClient> devices(int count) {
        List<DeviceClient> devices = Stream.generate(() -> 0).limit(count).map(any -> DeviceClient.at(ONE.address())).toList();
        String nonce = DeviceClient.at(ONE.address()).nonce();
        return IntStream.range(0, count).mapToObj(n -> n % 2 == 0 ? devices.get(n) : devices.get(n).movedTo(TWO.address()))
                .map(device -> device.knowing(nonce)).toList();
    }

    private static long seats(School.Lesson lesson, String which) {
        return DATABASE.jdbc().sql("select count(*) from seat where session_id = ? and " + which).param(lesson.session().value()).query(Long.class).single();
    }
}
