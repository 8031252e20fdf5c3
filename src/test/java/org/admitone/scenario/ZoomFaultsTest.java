package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.provider.zoom.meetings.Preparation;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Zoom fails in the middle of things: whoever can enter does, whoever cannot is told so, and afterwards all is as if nothing had been.
class ZoomFaultsTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)),
            "admitone.zoom.request-timeout=2s");
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int SPARES = 5;

    @AfterEach
    void zoom_is_well_again_and_all_classes_are_over() {
        SCHOOL.zoom.recover();
        SCHOOL.database.jdbc().sql("update session set ended_at = starts_at + interval '6 minutes', revision = revision + 1 where ended_at is null").update();
    }

    @Test
    void in_an_outage_at_class_start_whoever_is_prepared_enters_and_the_others_are_told_and_enter_afterwards() {
        School.Lesson lesson = SCHOOL.lesson("move");
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 5);
        SCHOOL.prepared(lesson, 6);
        spares(lesson);
        SCHOOL.zoom.outage();
        List<SimClient> waiting = learners.stream().map(learner -> SCHOOL.enters(lesson, learner, SCHOOL.device(learner))).toList();
        List<School.Member> late = SCHOOL.school.members(lesson, "learner", SPARES + 1);
        late.subList(0, SPARES).forEach(one -> assertThat(SCHOOL.tries(SCHOOL.link(SCHOOL.wayIn(lesson, one, SCHOOL.device(one))))).isInstanceOf(Join.Joined.class));
        DeviceClient lastOnes = SCHOOL.device(late.getLast());
        DeviceClient teachers = SCHOOL.device(teacher);
        assertToldToComeAgain(SCHOOL.wayIn(lesson, late.getLast(), lastOnes));
        assertToldToComeAgain(SCHOOL.wayIn(lesson, teacher, teachers));
        Eventually.passes(SOON, () -> assertThat(SCHOOL.server.bean(Preparation.class).notes(lesson.session())).anySatisfy(note -> assertThat(note.words()).contains("Zoom does not answer")));
        assertThat(waiting).noneMatch(SimClient::inside);
        SCHOOL.zoom.recover();
        Eventually.isTrue("the teacher starts the class", SOON, () -> {
            SCHOOL.clock.advance(Duration.ofSeconds(2));
            Answer answer = SCHOOL.wayIn(lesson, teacher, teachers);
            return answer.status() == 200 && SCHOOL.opens(SCHOOL.link(answer)).inside();
        });
        Eventually.isTrue("everybody prepared is inside", SOON, () -> waiting.stream().allMatch(SimClient::inside));
        Eventually.isTrue("so is the last one", SOON, () -> {
            Answer answer = SCHOOL.wayIn(lesson, late.getLast(), lastOnes);
            return answer.status() == 200 && SCHOOL.opens(SCHOOL.link(answer)).inside();
        });
    }

    private static void assertToldToComeAgain(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("no-way-in-yet").contains("tryAgain");
        assertThat(answer.outcome()).isEqualTo("no-way-in-yet");
    }

    static Stream<Fault> lostAnswers() {
        return Stream.of(new Fault.CutAfterWork(), new Fault.SilentAfterWork());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void writes_whose_answers_are_lost_make_no_second_meeting_and_neither_lose_nor_double_anybody(Fault lost) {
        SCHOOL.zoom.fault("POST /v2/users/.*/meetings", 1, lost);
        SCHOOL.zoom.fault("POST /v2/meetings/.*/batch_registrants", 1, lost);
        School.Lesson lesson = SCHOOL.lesson("move", SCHOOL.clock.instant().minus(Duration.ofMinutes(5)), Duration.ofHours(1));
        List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 33);
        Eventually.isTrue("all are registered", SOON, () -> SCHOOL.ready(lesson) == learners.size());
        spares(lesson);
        assertOneOfEach(lesson, learners.size());

        SCHOOL.zoom.fault("POST /v2/meetings/[0-9]+/registrants", 1, lost);
        School.Member late = SCHOOL.school.learner(lesson);
        DeviceClient laptop = SCHOOL.device(late);
        Eventually.isTrue("the late one has a way in", SOON, () -> SCHOOL.wayIn(lesson, late, laptop).status() == 200);
        Eventually.isTrue("and one alone, all spares are there again", SOON, () -> SCHOOL.ready(lesson) == learners.size() + 1);
        assertOneOfEach(lesson, learners.size() + 1);

        School.Member bob = learners.getFirst();
        String bobs = SCHOOL.link(SCHOOL.wayIn(lesson, bob, SCHOOL.device(bob)));
        SCHOOL.zoom.fault("PUT /v2/meetings/.*/registrants/status", 1, lost);
        SCHOOL.server.bean(DoorStaff.class).banFromSession(lesson.session(), bob.person(), new StaffAct("staff:olga", "shouted"));
        Eventually.isTrue("the banned one's link is dead", SOON, () -> SCHOOL.tries(bobs) instanceof Join.Refused);

        SCHOOL.zoom.fault("PATCH /v2/meetings/[0-9]+", 1, lost);
        change(lesson, "title = 'Geometry'");
        Eventually.isTrue("the meeting shows the change", SOON, () -> SCHOOL.zoom.meetings().stream()
                .anyMatch(meeting -> meeting.id() == SCHOOL.meeting(lesson) && meeting.topic().equals("Geometry")));
        long meeting = SCHOOL.meeting(lesson);
        SCHOOL.zoom.fault("DELETE /v2/meetings/[0-9]+", 1, lost);
        change(lesson, "cancelled_at = starts_at");
        Eventually.isTrue("it is removed", SOON, () -> meetingsOf(lesson).isEmpty()
                && SCHOOL.database.jdbc().sql("select state from zoom_meeting where session_id = ?").param(lesson.session().value()).query(String.class).single().equals("removed"));
        assertThat(SCHOOL.zoom.meetings()).noneMatch(each -> each.id() == meeting);
    }

    @Test
    void tokens_that_are_revoked_in_the_middle_are_replaced_without_anybody_noticing() {
        School.Lesson lesson = SCHOOL.lesson("move");
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        SCHOOL.prepared(lesson, 1);
        SCHOOL.zoom.revokeTokens();
        assertThat(SCHOOL.enters(lesson, teacher, SCHOOL.device(teacher)).inside()).isTrue();
        SCHOOL.zoom.revokeTokens();
        School.Member late = SCHOOL.school.learner(lesson);
        assertThat(SCHOOL.link(SCHOOL.wayIn(lesson, late, SCHOOL.device(late)))).isNotEmpty();
    }

    @Test
    void a_storm_of_too_many_requests_passes_and_everything_is_made_once() {
        SCHOOL.zoom.fault("(POST|GET) /v2/(users|meetings)/.*", 12, new Fault.Answers(429, 429));
        List<School.Lesson> lessons = IntStream.range(0, 4).mapToObj(n -> SCHOOL.lesson("move")).toList();
        lessons.forEach(lesson -> SCHOOL.school.members(lesson, "learner", 7));
        Eventually.isTrue("all are registered", Duration.ofSeconds(60), () -> {
            SCHOOL.clock.advance(Duration.ofMillis(200));
            return lessons.stream().allMatch(lesson -> SCHOOL.ready(lesson) == 7);
        });
        lessons.forEach(lesson -> spares(lesson));
        lessons.forEach(lesson -> assertOneOfEach(lesson, 7));
    }

    private static void spares(School.Lesson lesson) {
        Eventually.isTrue("the spares are there", SOON, () -> SCHOOL.database.jdbc()
                .sql("select count(*) from zoom_registrant where session_id = ? and state = 'ready' and person_id is null").param(lesson.session().value()).query(Integer.class).single() >= SPARES);
    }

    /// One meeting in Zoom, and in it as many registrants as people and spares, each of whom we know.
    private static void assertOneOfEach(School.Lesson lesson, int people) {
        Eventually.passes(SOON, () -> oneOfEach(lesson, people));
    }

    private static void oneOfEach(School.Lesson lesson, int people) {
        assertThat(meetingsOf(lesson)).hasSize(1);
        List<String> known = SCHOOL.database.jdbc().sql("select registrant_id from zoom_registrant where session_id = ? and state in ('ready', 'given')")
                .param(lesson.session().value()).query((row, _) -> row.getString(1)).list();
        List<String> there = SCHOOL.zoom.registrants(meetingsOf(lesson).getFirst()).stream().map(Registrant::id).toList();
        assertThat(there).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known).hasSizeBetween(people + SPARES, people + SPARES + 1);
    }

    private static List<Long> meetingsOf(School.Lesson lesson) {
        return SCHOOL.zoom.meetings().stream().filter(meeting -> meeting.terms().path("agenda").asString("").contains(lesson.session().toString())).map(meeting -> meeting.id()).toList();
    }

    private static void change(School.Lesson lesson, String set) {
        SCHOOL.database.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(lesson.session().value()).update();
    }
}
