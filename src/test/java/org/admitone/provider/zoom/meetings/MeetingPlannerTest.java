package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.AtOnce;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One meeting per session, whatever happens to the calls that make, change and remove it.
class MeetingPlannerTest {

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final ZoomInMemory zoom = node.zoom;

    @Test
    void a_session_gets_its_meeting_two_weeks_ahead_and_not_before() {
        School.Lesson near = node.lesson(at("2026-09-10T10:00:00Z"));
        School.Lesson far = node.lesson(at("2026-09-30T10:00:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(near.session())).hasSize(1);
        assertThat(zoom.meetingsOf(far.session())).isEmpty();
        assertThat(node.notes(far)).containsExactly("UNDER_WAY The Zoom meeting is made in 15 days.");
        node.clock.set(at("2026-09-17T10:00:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(far.session())).hasSize(1);
        assertThat(node.audited.stream().map(line -> line.action())).containsExactly("place.made", "place.made");
        assertThat(node.registrations.bySession(near.session()).orElseThrow().meeting().value()).isEqualTo(zoom.meetingsOf(near.session()).getFirst());
    }

    @Test
    void a_session_that_is_over_or_held_elsewhere_gets_none() {
        node.lesson(at("2026-09-01T05:00:00Z"));
        node.school.lesson("ask", at("2026-09-01T10:00:00Z"), Duration.ofHours(1));
        node.work();
        assertThat(zoom.calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void whatever_becomes_of_the_making_there_is_one_meeting_in_the_end(ZoomInMemory.Fate fate) {
        School.Lesson lesson = node.lesson(at("2026-09-01T10:00:00Z"));
        zoom.next("make", fate);
        node.workFor(Duration.ofSeconds(90));
        assertThat(zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made").containsEntry("meeting_number", zoom.meetingsOf(lesson.session()).getFirst());
        assertThat(zoom.made).as("never asked again for what was there").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void the_same_where_the_looking_fails_as_well(ZoomInMemory.Fate fate) {
        School.Lesson lesson = node.lesson(at("2026-09-01T10:00:00Z"));
        zoom.next("make", ZoomInMemory.Fate.DONE_UNANSWERED).next("marked", fate, fate).next("read", fate, fate);
        node.workFor(Duration.ofMinutes(6));
        assertThat(zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made");
    }

    @Test
    void a_making_that_zoom_carried_out_after_nobody_waited_for_it_leaves_no_second_meeting() {
        School.Lesson lesson = node.lesson(at("2026-09-01T12:00:00Z"));
        zoom.next("make", ZoomInMemory.Fate.LOST);
        node.workFor(Duration.ofSeconds(10));
        List<Long> ours = zoom.meetingsOf(lesson.session());
        assertThat(ours).hasSize(1);
        zoom.make(Workshop.HOST, new MeetingPlan(lesson.session(), "Lesson", at("2026-09-01T12:00:00Z"), Duration.ofHours(1), java.time.ZoneOffset.UTC));
        assertThat(zoom.meetingsOf(lesson.session())).hasSize(2);
        node.workFor(Duration.ofMinutes(6));
        assertThat(zoom.meetingsOf(lesson.session())).isEqualTo(ours);
        assertThat(node.audited).anyMatch(line -> line.action().equals("place.surplus_removed"));
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER"})
    void a_session_cancelled_while_its_meeting_is_being_made_leaves_none_behind(ZoomInMemory.Fate fate) {
        School.Lesson lesson = node.lesson(at("2026-09-01T10:00:00Z"));
        zoom.next("make", fate);
        node.work();
        node.change(lesson, "cancelled_at = now()");
        node.workFor(Duration.ofMinutes(7));
        assertThat(zoom.meetingsOf(lesson.session())).isEmpty();
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "removed");
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW", "REFUSED"})
    void a_cancelled_session_s_meeting_goes_whatever_becomes_of_the_call(ZoomInMemory.Fate fate) {
        School.Lesson lesson = node.lesson(at("2026-09-01T10:00:00Z"));
        School.Member ada = node.school.learner(lesson);
        node.work();
        node.change(lesson, "cancelled_at = now()");
        zoom.next("remove", fate);
        node.workFor(Duration.ofSeconds(70));
        assertThat(zoom.meetings).isEmpty();
        assertThat(node.ways(lesson, "state <> 'ended' or link is not null")).as("ways of %s and spares", ada.uid()).isZero();
    }

    @Test
    void a_session_moved_to_another_provider_and_back_has_one_meeting_again() {
        School.Lesson lesson = node.lesson(at("2026-09-02T10:00:00Z"));
        node.work();
        node.change(lesson, "provider = 'rooms'");
        node.work();
        assertThat(zoom.meetings).isEmpty();
        node.change(lesson, "provider = 'zoom'");
        node.work();
        assertThat(zoom.meetingsOf(lesson.session())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void a_moved_session_s_meeting_moves_with_it_and_changed_links_are_taken_over(ZoomInMemory.Fate fate) {
        School.Lesson lesson = node.lesson(at("2026-09-02T10:00:00Z"));
        School.Member ada = node.school.learner(lesson);
        node.work();
        node.change(lesson, "title = 'Geometry', starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'");
        zoom.next("change", fate);
        node.workFor(Duration.ofSeconds(70));
        assertThat(zoom.meetings.values()).singleElement().satisfies(held ->
                assertThat(held.face).isEqualTo(new MeetingCalls.Face("Geometry", at("2026-09-03T10:00:00Z"), Duration.ofHours(1))));
        node.clock.set(at("2026-09-03T10:00:00Z"));
        Way way = node.enter(node.seat(lesson, ada, org.admitone.roster.Role.LEARNER));
        assertThat(zoom.opens(((Way.Go) way).link())).as("the link as Zoom has it after the move").isTrue();
    }

    @Test
    void a_change_that_does_not_show_costs_no_write() {
        School.Lesson lesson = node.lesson(at("2026-09-02T10:00:00Z"));
        node.work();
        node.change(lesson, "seat_policy = 'refuse'");
        node.work();
        assertThat(zoom.count("change")).isZero();
        assertThat(node.meetingRow(lesson.session())).containsEntry("reflects", 2L);
    }

    @Test
    void a_meeting_moved_onto_another_of_its_host_is_made_anew_on_a_free_host() {
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1), new ZoomHouse.Host(Workshop.OTHER, 1));
        School.Lesson first = node.lesson(at("2026-09-02T10:00:00Z"));
        School.Lesson second = node.lesson(at("2026-09-02T13:00:00Z"));
        node.work();
        assertThat(zoom.meetings.values().stream().map(held -> held.host)).as("spread over the hosts").containsExactlyInAnyOrder(Workshop.HOST, Workshop.OTHER);
        node.change(second, "starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours'");
        node.work();
        School.Lesson third = node.lesson(at("2026-09-02T10:30:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(third.session())).isEmpty();
        assertThat(node.notes(third)).anyMatch(note -> note.startsWith("TROUBLE No host is free at that time."));
        node.change(first, "cancelled_at = now()");
        node.workFor(Duration.ofSeconds(40));
        assertThat(zoom.meetingsOf(third.session())).hasSize(1);
    }

    @Test
    void a_moved_meeting_whose_host_is_taken_then_goes_to_another_host_with_everybody() {
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1));
        School.Lesson first = node.lesson(at("2026-09-02T10:00:00Z"));
        School.Lesson second = node.lesson(at("2026-09-02T13:00:00Z"));
        School.Member ada = node.school.learner(second);
        node.work();
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1), new ZoomHouse.Host(Workshop.OTHER, 1));
        node.change(second, "starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours'");
        node.workFor(Duration.ofSeconds(31));
        assertThat(zoom.meetingsOf(first.session())).hasSize(1);
        assertThat(zoom.held(zoom.meetingsOf(second.session()).getFirst()).host).isEqualTo(Workshop.OTHER);
        assertThat(node.ways(second, "state = 'ready' and person_id = '" + ada.person() + "'")).isEqualTo(1);
        assertThat(node.ways(second, "state = 'ended'")).as("ways into the meeting that is gone").isEqualTo(6);
    }

    @Test
    void nodes_that_race_make_one_meeting() throws Exception {
        List<School.Lesson> lessons = java.util.stream.IntStream.range(0, 10).mapToObj(n -> node.lesson(at("2026-09-05T10:00:00Z").plusSeconds(7200L * n))).toList();
        List<Workshop> nodes = List.of(node, node.secondNode(), node.secondNode());
        AtOnce.each(nodes.size(), n -> {
            nodes.get(n).work();
            return true;
        });
        node.work();
        assertThat(lessons).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
        assertThat(zoom.made).isEqualTo(10);
    }

    @Test
    void the_passcode_is_sealed_in_the_table() {
        School.Lesson lesson = node.lesson(at("2026-09-02T10:00:00Z"));
        node.work();
        byte[] stored = database.jdbc().sql("select passcode from zoom_meeting where session_id = ?").param(lesson.session().value()).query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("s3cr3t");
        assertThat(new ZoomSeals(database.secretKeys()).passcodes().open(stored, lesson.session().toString())).asString(StandardCharsets.UTF_8).isEqualTo("s3cr3t");
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
