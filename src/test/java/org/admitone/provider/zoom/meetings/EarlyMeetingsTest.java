package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sessions of a term plan get their meetings before their time, behind whatever is due and within what the hosts may write.
class EarlyMeetingsTest {

    private static final ZoomHouse.Host ONE = new ZoomHouse.Host(Workshop.HOST, 2);
    private static final ZoomHouse.Host TWO = new ZoomHouse.Host(Workshop.OTHER, 2);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final ZoomInMemory zoom = node.zoom;

    EarlyMeetingsTest() {
        node.counted = true;
        node.hosts(ONE, TWO);
    }

    @Test
    void a_plan_s_sessions_are_made_now_those_of_other_days_and_courses_are_not() {
        School.Lesson within = node.lesson(at("2026-11-10T10:00:00Z"));
        School.Lesson after = node.lesson(at("2026-12-24T10:00:00Z"));
        School.Lesson other = node.lesson(at("2026-11-11T10:00:00Z"));
        plan("2026-11-01", "2026-11-30", within, after);
        node.work();
        assertThat(zoom.meetingsOf(within.session())).hasSize(1);
        assertThat(zoom.meetingsOf(after.session())).isEmpty();
        assertThat(zoom.meetingsOf(other.session())).isEmpty();
    }

    @Test
    void the_day_is_that_on_the_session_s_own_clock() {
        School.Lesson late = node.lesson(at("2026-11-29T23:30:00Z"));       // the 30th in Berlin
        plan("2026-11-30", "2026-11-30");
        node.work();
        assertThat(zoom.meetingsOf(late.session())).hasSize(1);
    }

    @Test
    void what_is_due_comes_first_and_the_plan_s_nearest_next() {
        School.Lesson far = node.lesson(at("2026-11-20T10:00:00Z"));
        School.Lesson near = node.lesson(at("2026-11-10T10:00:00Z"));
        School.Lesson due = node.lesson(at("2026-09-10T10:00:00Z"));
        plan("2026-11-01", "2026-11-30");
        node.work();
        List<Long> order = List.of(zoom.meetingsOf(due.session()).getFirst(), zoom.meetingsOf(near.session()).getFirst(), zoom.meetingsOf(far.session()).getFirst());
        assertThat(order).as("numbers are given out in order").isSorted();
    }

    @Test
    void the_work_is_spread_and_ends_as_early_as_the_hosts_days_allow() {
        List<School.Lesson> lessons = lessons(450);
        plan("2026-10-01", "2026-12-30");
        node.work();
        assertThat(zoom.meetings).as("ninety each; ten are kept").hasSize(180);
        assertThat(zoom.writtenToday()).containsEntry(Workshop.HOST, 90).containsEntry(Workshop.OTHER, 90);
        node.workFor(Duration.ofSeconds(3));
        assertThat(zoom.meetings).hasSize(180);
        node.clock.set(at("2026-09-01T23:00:01Z"));
        node.work();
        assertThat(zoom.meetings).as("what is left over in the last hour").hasSize(200);
        for (String day : List.of("2026-09-02", "2026-09-03")) {
            node.clock.set(at(day + "T00:00:01Z"));
            node.work();
            node.clock.set(at(day + "T23:00:01Z"));
            node.work();
        }
        assertThat(lessons).as("450 by two hosts: three days").allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
        assertThat(zoom.mostADay()).isEqualTo(100);
        assertThat(zoom.made).isEqualTo(450);
    }

    @Test
    void what_is_kept_serves_what_becomes_due_meanwhile() {
        lessons(300);
        plan("2026-10-01", "2026-12-30");
        node.work();
        School.Lesson urgent = node.lesson(at("2026-09-02T10:00:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(urgent.session())).hasSize(1);
    }

    @Test
    void those_whose_host_has_used_up_its_day_go_to_others_that_are_free_and_stand_in_nobody_s_way() {
        poolOfTwo();
        lessons(0, 90).forEach(lesson -> keep(lesson, Workshop.HOST));
        plan("2026-10-01", "2026-12-30");
        node.work();
        List<School.Lesson> blocked = lessons(90, 120);
        List<School.Lesson> beside = lessons(90, 120);
        List<School.Lesson> free = lessons(120, 130);
        beside.forEach(lesson -> keep(lesson, Workshop.OTHER));
        blocked.forEach(lesson -> keep(lesson, Workshop.HOST));
        free.forEach(lesson -> keep(lesson, Workshop.HOST));
        node.clock.advance(Duration.ofMinutes(2));
        node.work();
        assertThat(zoom.writtenToday()).containsEntry(Workshop.HOST, 90).containsEntry(Workshop.OTHER, 40);
        assertThat(blocked).as("the other host is taken then").allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).isEmpty());
        assertThat(beside).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
        assertThat(free).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
        assertThat(database.jdbc().sql("select count(*) from zoom_meeting where state <> 'made'").query(Integer.class).single()).as("asked for in vain").isZero();
    }

    private void poolOfTwo() {
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1), new ZoomHouse.Host(Workshop.OTHER, 1));
        database.jdbc().sql("""
                insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) select h, 'x', h, true, 1, true, now() from unnest(array['host-one', 'host-two']) h
                """).update();
    }

    private void keep(School.Lesson lesson, HostId host) {
        database.jdbc().sql("""
                insert into zoom_host_assignment (session_id, host_id, host_slot, held, made_at)
                select session_id, ?, 1, tstzrange(starts_at - interval '10 minutes', ends_at + interval '10 minutes'), now() from session where session_id = ?
                """).params(host.value(), lesson.session().value()).update();
    }

    @Test
    void while_a_plan_is_paused_none_of_its_sessions_is_begun() {
        List<School.Lesson> lessons = lessons(100);
        UUID plan = plan("2026-10-01", "2026-12-30");
        state(plan, "paused");
        node.work();
        assertThat(zoom.calls).isEmpty();
        state(plan, "running");
        node.work();
        assertThat(lessons).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
    }

    @Test
    void a_session_cancelled_meanwhile_leaves_no_meeting_behind_and_a_moved_one_s_moves_with_it() {
        List<School.Lesson> lessons = lessons(30);
        plan("2026-10-01", "2026-12-30");
        node.work();
        node.change(lessons.get(3), "cancelled_at = now()");
        node.change(lessons.get(4), "starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'");
        node.work();
        assertThat(zoom.meetingsOf(lessons.get(3).session())).isEmpty();
        assertThat(zoom.meetings).hasSize(29);
        assertThat(zoom.count("change")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void whatever_becomes_of_calls_each_is_made_once(ZoomInMemory.Fate fate) {
        List<School.Lesson> lessons = lessons(60);
        plan("2026-10-01", "2026-12-30");
        zoom.next("make", fate, fate, fate);
        node.workFor(Duration.ofSeconds(90));
        assertThat(lessons).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
        assertThat(zoom.made).isEqualTo(60);
    }

    @Test
    void one_that_zoom_refuses_holds_nobody_up_and_is_tried_again() {
        List<School.Lesson> lessons = lessons(20);
        plan("2026-10-01", "2026-12-30");
        zoom.next("make", ZoomInMemory.Fate.REFUSED);
        node.work();
        assertThat(zoom.meetings).hasSizeGreaterThanOrEqualTo(19);
        node.workFor(Duration.ofMinutes(11));
        assertThat(lessons).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
    }

    private List<School.Lesson> lessons(int count) {
        return lessons(0, count);
    }

    private List<School.Lesson> lessons(int first, int end) {
        return IntStream.range(first, end).mapToObj(n -> node.lesson(at("2026-10-05T08:00:00Z").plus(Duration.ofHours(2L * (n % 400))))).toList();
    }

    private UUID plan(String first, String last, School.Lesson... only) {
        UUID plan = database.jdbc().sql("""
                insert into zoom_term_plan (first_day, last_day, all_courses, state, started_at, started_by, changed_at, changed_by)
                values (?::date, ?::date, ?, 'running', now(), 'staff:olga', now(), 'staff:olga') returning plan_id
                """).params(first, last, only.length == 0).query(UUID.class).single();
        for (School.Lesson lesson : only) {
            database.jdbc().sql("insert into zoom_term_plan_course (plan_id, course_id) values (?, ?)").params(plan, lesson.course().value()).update();
        }
        return plan;
    }

    private void state(UUID plan, String state) {
        database.jdbc().sql("update zoom_term_plan set state = ? where plan_id = ?").params(state, plan).update();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
