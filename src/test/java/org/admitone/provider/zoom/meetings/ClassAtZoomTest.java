package org.admitone.provider.zoom.meetings;

import static org.admitone.provider.zoom.meetings.SchoolAtZoom.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.Knock;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.http.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Classes held in Zoom, by the whole application against the simulator, with the real client and the real door.
class ClassAtZoomTest {

    private static final Duration OUT_WITHIN = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(40);

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final SchoolAtZoom SCHOOL = SchoolAtZoom.on(DATABASE);

    @AfterEach
    void zoom_is_well_again_and_all_classes_are_over() {
        SCHOOL.zoom.recover();
        DATABASE.jdbc().sql("update session set ended_at = now(), revision = revision + 1 where ended_at is null").update();
    }

    @Test
    void everybody_prepared_enters_without_a_call_to_zoom_and_is_there_under_the_roster_s_name() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 40);
        SCHOOL.prepared(lesson, 41);
        int before = SCHOOL.zoom.served().size();
        List<String> links = learners.stream().map(one -> link(SCHOOL.enter(lesson, one, SCHOOL.device(one)))).toList();
        List<Served> calls = SCHOOL.zoom.served();
        assertThat(calls.subList(before, calls.size())).as("calls while forty people enter, but for those that look after meetings")
                .allMatch(call -> call.method().equals("GET") && !call.path().endsWith("/token"));
        SimClient host = SCHOOL.zoom.join(link(SCHOOL.enter(lesson, teacher, SCHOOL.device(teacher)))).client();
        assertThat(host.inside()).isTrue();
        List<SimClient> inside = links.stream().map(each -> SCHOOL.zoom.join(each).client()).toList();
        assertThat(inside).allMatch(SimClient::inside);
        assertThat(inside.getFirst().name()).isEqualTo("Learner 1");
        assertThat(SCHOOL.meetingsOf(lesson)).hasSize(1);
        assertThat(SCHOOL.server.bean(Preparation.class).notes(lesson.session())).noneMatch(note -> note.words().contains("otherwise than asked"));
    }

    @Test
    void after_an_eviction_the_copied_link_is_dead_within_two_seconds_and_the_next_admission_has_a_fresh_one() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        School.Member ada = SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 2);
        SCHOOL.zoom.join(link(SCHOOL.enter(lesson, teacher, SCHOOL.device(teacher)))).client();
        DeviceClient laptop = SCHOOL.device(ada);
        Promptly.within(OUT_WITHIN, () -> evicted(lesson, SCHOOL.school.learner(lesson)));
        String copied = link(SCHOOL.enter(lesson, ada, laptop));
        SCHOOL.server.bean(DoorStaff.class).evict(lesson.session(), ada.person(), new StaffAct("staff:office", "noise"));
        Eventually.isTrue("the copied link is dead", SOON, () -> SCHOOL.zoom.join(copied) instanceof Join.Refused);
        String fresh = SCHOOL.linkInTheEnd(lesson, ada, laptop);
        assertThat(fresh).isNotEqualTo(copied);
        assertThat(SCHOOL.zoom.join(fresh).client().inside()).isTrue();
    }

    /// How long the link of a learner lives on who is taken out.
    private static Duration evicted(School.Lesson lesson, School.Member learner) {
        String copied = SCHOOL.linkInTheEnd(lesson, learner, SCHOOL.device(learner));
        return Promptly.of(() -> {
            SCHOOL.server.bean(DoorStaff.class).evict(lesson.session(), learner.person(), new StaffAct("staff:office", "noise"));
            Eventually.isTrue("the copied link is dead", SOON, () -> SCHOOL.zoom.join(copied) instanceof Join.Refused);
        });
    }

    @Test
    void a_seat_that_moves_leaves_a_dead_link_behind() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member ada = SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 1);
        String onLaptop = link(SCHOOL.enter(lesson, ada, SCHOOL.device(ada)));
        String onPhone = link(SCHOOL.enter(lesson, ada, SCHOOL.device(ada), Knock.Wish.CONTINUE_HERE));
        assertThat(onPhone).isNotEqualTo(onLaptop);
        Eventually.isTrue("the first link is dead", SOON, () -> SCHOOL.zoom.join(onLaptop) instanceof Join.Refused);
        assertThat(SCHOOL.zoom.join(onPhone)).isInstanceOf(Join.Joined.class);
    }

    @Test
    void the_same_device_coming_back_to_its_seat_has_the_same_link() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member ada = SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 1);
        DeviceClient laptop = SCHOOL.device(ada);
        assertThat(link(SCHOOL.enter(lesson, ada, laptop))).isEqualTo(link(SCHOOL.enter(lesson, ada, laptop)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v2/users/.*/meetings", "POST /v2/meetings/.*/batch_registrants"})
    void a_write_whose_answer_is_cut_off_is_found_and_not_made_twice(String call) {
        SCHOOL.zoom.fault(call, 1, new Fault.CutAfterWork());
        School.Lesson lesson = SCHOOL.lesson();
        SCHOOL.school.members(lesson, "learner", 33);
        SCHOOL.prepared(lesson, 33);
        assertThat(SCHOOL.meetingsOf(lesson)).hasSize(1);
        assertThat(SCHOOL.zoom.registrants(SCHOOL.meetingsOf(lesson).getFirst())).hasSize(38);
    }

    @Test
    void changing_and_removing_survive_answers_that_are_cut_off() {
        School.Lesson lesson = SCHOOL.lesson(Instant.now().plus(Duration.ofDays(2)));
        SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 1);
        SCHOOL.zoom.fault("PATCH /v2/meetings/.*", 1, new Fault.CutAfterWork());
        SCHOOL.change(lesson, "title = 'Geometry', starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'");
        Eventually.isTrue("the meeting shows the change", SOON, () -> SCHOOL.database.jdbc().sql("select reflects from zoom_meeting where session_id = ?")
                .param(lesson.session().value()).query(Long.class).single() == 3);
        assertThat(SCHOOL.zoom.meetings().stream().filter(meeting -> meeting.id() == SCHOOL.meetingsOf(lesson).getFirst()).findFirst().orElseThrow().topic()).isEqualTo("Geometry");
        SCHOOL.zoom.fault("DELETE /v2/meetings/.*", 1, new Fault.CutAfterWork());
        SCHOOL.change(lesson, "cancelled_at = now()");
        Eventually.isTrue("it is removed", SOON, () -> SCHOOL.meetingsOf(lesson).isEmpty() && SCHOOL.ways(lesson, "state <> 'ended'") == 0);
    }

    @Test
    void a_cancellation_that_zoom_only_pretends_is_made_again() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member ada = SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 1);
        String copied = link(SCHOOL.enter(lesson, ada, SCHOOL.device(ada)));
        SCHOOL.zoom.change(quirks -> quirks.with(org.admitone.simulator.zoom.world.Switch.STATUS_CHANGE_IGNORED));
        SCHOOL.server.bean(DoorStaff.class).evict(lesson.session(), ada.person(), new StaffAct("staff:office", "noise"));
        Eventually.isTrue("Zoom said that it was done", SOON, () -> SCHOOL.ways(lesson, "state = 'ended'") == 1);
        SCHOOL.zoom.change(quirks -> quirks.without(org.admitone.simulator.zoom.world.Switch.STATUS_CHANGE_IGNORED));
        Eventually.isTrue("the copied link is dead", SOON, () -> SCHOOL.zoom.join(copied) instanceof Join.Refused);
    }

    @Test
    void in_an_outage_at_class_start_the_prepared_enter_and_the_teacher_hears_when_to_come_again() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 5);
        SCHOOL.prepared(lesson, 6);
        SCHOOL.zoom.outage();
        List<String> links = learners.stream().map(one -> link(SCHOOL.enter(lesson, one, SCHOOL.device(one)))).toList();
        assertThat(links).doesNotHaveDuplicates();
        School.Member late = SCHOOL.school.learner(lesson);
        assertThat(link(SCHOOL.enter(lesson, late, SCHOOL.device(late)))).as("on a spare").isNotIn(links);
        DeviceClient laptop = SCHOOL.device(teacher);
        assertThat(SCHOOL.enter(lesson, teacher, laptop)).isInstanceOf(Way.NotYet.class);
        SCHOOL.zoom.recover();
        Eventually.isTrue("the teacher starts the class", SOON, () -> SCHOOL.enter(lesson, teacher, laptop) instanceof Way.Go go && go.as() == Way.As.HOST);
    }

    @Test
    void whoever_is_enrolled_a_moment_before_knocking_is_in_under_the_own_name() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        SCHOOL.prepared(lesson, 1);
        SCHOOL.zoom.join(link(SCHOOL.enter(lesson, teacher, SCHOOL.device(teacher)))).client();
        School.Member late = SCHOOL.school.learner(lesson);
        DeviceClient laptop = SCHOOL.device(late);
        Eventually.isTrue("in under the roster's name", SOON, () -> SCHOOL.enter(lesson, late, laptop) instanceof Way.Go go
                && SCHOOL.zoom.join(go.link().value().toString()).client().name().equals("Learner 1"));
    }

    @Test
    void when_the_class_is_ended_for_all_nobody_stays_inside_and_every_link_is_dead() {
        School.Lesson lesson = SCHOOL.lesson();
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        School.Member ada = SCHOOL.school.learner(lesson);
        SCHOOL.prepared(lesson, 2);
        SimClient host = SCHOOL.zoom.join(link(SCHOOL.enter(lesson, teacher, SCHOOL.device(teacher)))).client();
        String copied = link(SCHOOL.enter(lesson, ada, SCHOOL.device(ada)));
        SimClient learner = SCHOOL.zoom.join(copied).client();
        assertThat(learner.inside()).isTrue();
        SCHOOL.server.bean(DoorStaff.class).endSession(lesson.session(), new StaffAct("staff:office", ""));
        Eventually.isTrue("everybody is out", SOON, () -> !learner.inside() && !host.inside());
        Eventually.isTrue("the link is dead", SOON, () -> SCHOOL.zoom.join(copied) instanceof Join.Refused);
    }
}
