package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestServer;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Registrant;
import org.junit.jupiter.api.Test;

/// The server dies in the middle of planning, registering, removing and killing links: the next one brings Zoom to the same state.
class ZoomRestartTest {

    private static final int LESSONS = 6;
    private static final int LEARNERS = 40;
    private static final int BANNED = 8;
    private static final Duration DONE = Duration.ofSeconds(90);
    /// Of two for each lesson.
    private static final int DONE_BATCHES = 3;
    /// What a dead server had claimed is anybody's then, and what it had put off is due.
    private static final Duration LEASES_END = Duration.ofMinutes(2);

    @Test
    void a_server_killed_in_the_middle_of_preparing_leaves_no_second_meeting_and_no_second_registrant() {
        try (ZoomSchool school = new ZoomSchool(Instant.now().toString(), options -> options, "admitone.zoom.request-timeout=5s")) {
            school.server.close();
            List<School.Lesson> lessons = lessons(school);
            school.zoom.fault("POST /v2/.*/batch_registrants", DONE_BATCHES, new Fault.Slow(Duration.ofMillis(300)));
            school.zoom.fault("POST /v2/.*/batch_registrants", 1, new Fault.SilentAfterWork());
            school.zoom.fault("POST /v2/.*/batch_registrants", Integer.MAX_VALUE, new Fault.CutBefore());
            try (ServerProcess doomed = school.process()) {
                Eventually.isTrue("some are registered, of one batch the server has not heard", DONE, () -> batches(school) > DONE_BATCHES);
                doomed.kill();
            }
            assertThat(lessons).as("not done yet").anyMatch(lesson -> school.ready(lesson) < LEARNERS);
            school.zoom.recover();
            school.clock.advance(LEASES_END);
            try (TestServer next = school.node()) {
                assertPrepared(school, lessons, next);
            }
        }
    }

    @Test
    void a_server_that_stops_in_the_middle_of_removing_is_followed_by_one_that_goes_on() {
        try (ZoomSchool school = new ZoomSchool(Instant.now().toString(), options -> options, "admitone.zoom.request-timeout=5s")) {
            List<School.Lesson> lessons = lessons(school);
            assertPrepared(school, lessons, school.server);
            school.zoom.fault("(DELETE|PUT) /v2/.*", Integer.MAX_VALUE, new Fault.Slow(Duration.ofMillis(500)));
            school.database.jdbc().sql("update session set cancelled_at = now(), revision = revision + 1").update();
            Eventually.isTrue("the first is removed", DONE, () -> school.zoom.meetings().size() < LESSONS);
            school.server.close();
            school.zoom.recover();
            try (TestServer next = school.node()) {
                Eventually.isTrue("all are removed, and known to be, by " + next.port(), DONE, () -> school.zoom.meetings().isEmpty()
                        && school.database.jdbc().sql("select count(*) from zoom_meeting where state <> 'removed'").query(Integer.class).single() == 0);
            }
        }
    }

    @Test
    void a_server_that_stops_while_links_are_being_made_useless_is_followed_by_one_that_goes_on() {
        try (ZoomSchool school = new ZoomSchool(Instant.now().toString(), options -> options, "admitone.zoom.request-timeout=5s")) {
            School.Lesson lesson = school.lesson("move");
            List<School.Member> learners = school.school.members(lesson, "learner", BANNED + 1);
            school.prepared(lesson, learners.size());
            List<String> links = learners.stream().map(learner -> school.link(school.wayIn(lesson, learner, school.device(learner)))).toList();
            ban(school, lesson, learners.subList(0, 1));
            Eventually.isTrue("the first link is dead", DONE, () -> dead(school, links) == 1);
            school.zoom.fault("PUT /v2/meetings/.*/registrants/status", Integer.MAX_VALUE, new Fault.CutBefore());
            ban(school, lesson, learners.subList(1, BANNED));
            Eventually.isTrue("all others are on their way to be", DONE, () -> ways(school, "'ending', 'ended'") == BANNED);
            school.server.close();
            assertThat(dead(school, links)).as("not done yet").isEqualTo(1);
            school.zoom.recover();
            school.clock.advance(LEASES_END);
            try (TestServer next = school.node()) {
                Eventually.isTrue("all are, and known to be, by " + next.port(), DONE, () -> dead(school, links) == BANNED && ways(school, "'ending'") == 0);
            }
            assertThat(school.tries(links.getLast())).isNotInstanceOf(Join.Refused.class);
        }
    }

    private static void ban(ZoomSchool school, School.Lesson lesson, List<School.Member> learners) {
        DoorStaff door = school.server.bean(DoorStaff.class);
        learners.forEach(learner -> door.banFromSession(lesson.session(), learner.person(), new StaffAct("staff:olga", "shouted")));
    }

    private static int ways(ZoomSchool school, String states) {
        return school.database.jdbc().sql("select count(*) from zoom_registrant where state in (" + states + ")").query(Integer.class).single();
    }

    private static long dead(ZoomSchool school, List<String> links) {
        return links.stream().filter(link -> school.tries(link) instanceof Join.Refused).count();
    }

    private static List<School.Lesson> lessons(ZoomSchool school) {
        List<School.Lesson> lessons = IntStream.range(0, LESSONS).mapToObj(n -> school.lesson("move", school.clock.instant().plus(Duration.ofHours(2)), Duration.ofHours(1))).toList();
        lessons.forEach(lesson -> school.school.members(lesson, "learner", LEARNERS));
        return lessons;
    }

    private static long batches(ZoomSchool school) {
        return school.zoom.served().stream().filter(call -> call.path().endsWith("/batch_registrants")).count();
    }

    private static void assertPrepared(ZoomSchool school, List<School.Lesson> lessons, TestServer by) {
        lessons.forEach(lesson -> Eventually.isTrue("prepared by " + by.port(), DONE, () -> school.ready(lesson) == LEARNERS && open(school, lesson) == 0));
        assertThat(school.zoom.meetings()).hasSize(LESSONS);
        lessons.forEach(lesson -> {
            List<String> known = school.database.jdbc().sql("select registrant_id from zoom_registrant where session_id = ? and state = 'ready'")
                    .param(lesson.session().value()).query((row, _) -> row.getString(1)).list();
            assertThat(school.zoom.registrants(school.meeting(lesson)).stream().map(Registrant::id)).containsExactlyInAnyOrderElementsOf(known);
        });
    }

    private static int open(ZoomSchool school, School.Lesson lesson) {
        return school.database.jdbc().sql("select count(*) from zoom_registrant where session_id = ? and state = 'wanted'").param(lesson.session().value()).query(Integer.class).single();
    }
}
