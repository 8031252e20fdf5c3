package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Which host a meeting gets, what happens when hosts or meetings are gone, and when a meeting ends and frees its host.
class MeetingHostsTest {

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final ZoomInMemory zoom = node.zoom;

    @Test
    void a_host_of_two_holds_two_at_once_and_never_a_third() {
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 2));
        List<School.Lesson> lessons = List.of(node.lesson(at("2026-09-02T10:00:00Z")), node.lesson(at("2026-09-02T10:00:00Z")), node.lesson(at("2026-09-02T10:00:00Z")));
        node.workFor(Duration.ofSeconds(5));
        assertThat(lessons.stream().filter(lesson -> !zoom.meetingsOf(lesson.session()).isEmpty())).hasSize(2);
    }

    @Test
    void the_day_s_writes_used_up_another_host_is_taken_and_without_one_the_next_day() {
        zoom.writesPerDay = 2;
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 10));
        List<School.Lesson> lessons = java.util.stream.IntStream.range(0, 5).mapToObj(n -> node.lesson(at("2026-09-05T10:00:00Z"))).toList();
        node.workFor(Duration.ofSeconds(5));
        assertThat(zoom.meetings).hasSize(2);
        assertThat(lessons.stream().flatMap(lesson -> node.notes(lesson).stream())).contains("TROUBLE The host has written all that it may today.");
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 10), new ZoomHouse.Host(Workshop.OTHER, 10));
        node.clock.advance(Duration.ofMinutes(11));
        node.workFor(Duration.ofSeconds(5));
        assertThat(zoom.meetings).hasSize(4);
        node.clock.set(at("2026-09-02T00:10:00Z"));
        node.workFor(Duration.ofSeconds(5));
        assertThat(lessons).allSatisfy(lesson -> assertThat(zoom.meetingsOf(lesson.session())).hasSize(1));
    }

    @Test
    void a_host_that_is_gone_is_passed_over() {
        zoom.goneHosts.add(Workshop.HOST);
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1), new ZoomHouse.Host(Workshop.OTHER, 1));
        School.Lesson lesson = node.lesson(at("2026-09-02T10:00:00Z"));
        node.work();
        assertThat(zoom.held(zoom.meetingsOf(lesson.session()).getFirst()).host).isEqualTo(Workshop.OTHER);
    }

    @Test
    void a_meeting_that_vanished_at_zoom_is_made_again_with_everybody_s_ways() {
        School.Lesson lesson = node.lesson(at("2026-09-01T12:00:00Z"));
        node.school.learner(lesson);
        node.work();
        zoom.meetings.clear();
        node.clock.set(at("2026-09-01T10:51:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(node.ways(lesson, "state = 'ready'")).isEqualTo(6);
    }

    @Test
    void a_title_altered_in_zoom_is_put_right_before_the_class() {
        School.Lesson lesson = node.lesson(at("2026-09-01T12:00:00Z"));
        node.work();
        ZoomInMemory.Held held = zoom.meetings.values().iterator().next();
        held.face = new MeetingCalls.Face("Party", held.face.startsAt(), held.face.length());
        node.clock.set(at("2026-09-01T10:51:00Z"));
        node.work();
        assertThat(held.face.topic()).isEqualTo("Lesson");
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made");
    }

    @Test
    void when_the_door_has_closed_the_meeting_is_ended_once() {
        School.Lesson lesson = node.lesson(at("2026-09-01T08:30:00Z"));
        node.work();
        zoom.meetings.values().forEach(held -> held.running = true);
        node.change(lesson, "ended_at = '2026-09-01T09:00:00Z'");
        node.clock.set(at("2026-09-01T09:00:00Z"));
        node.workFor(Duration.ofSeconds(5));
        assertThat(zoom.meetings.values()).allSatisfy(held -> assertThat(held.running).isFalse());
        assertThat(zoom.count("end")).isEqualTo(1);
    }

    @Test
    void a_class_prolonged_after_its_end_is_ended_again_at_its_new_end() {
        School.Lesson lesson = node.lesson(at("2026-09-01T08:30:00Z"));
        node.work();
        node.clock.set(at("2026-09-01T09:45:00Z"));
        node.work();
        assertThat(zoom.count("end")).isEqualTo(1);
        node.change(lesson, "ends_at = ends_at + interval '1 hour'");
        node.work();
        node.clock.set(at("2026-09-01T10:45:00Z"));
        node.work();
        assertThat(zoom.count("end")).isEqualTo(2);
        assertThat(zoom.meetings).hasSize(1);
    }

    @Test
    void a_class_ended_early_gives_its_host_back() {
        School.Lesson early = node.lesson(at("2026-09-01T08:30:00Z"));
        School.Lesson next = node.lesson(at("2026-09-01T09:15:00Z"));
        node.work();
        assertThat(zoom.meetingsOf(next.session())).isEmpty();
        node.change(early, "ended_at = '2026-09-01T08:50:00Z'");
        node.clock.set(at("2026-09-01T08:50:00Z"));
        node.work();
        node.work();
        assertThat(zoom.meetingsOf(next.session())).hasSize(1);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
