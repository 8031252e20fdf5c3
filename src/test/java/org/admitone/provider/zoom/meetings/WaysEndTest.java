package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.ZoomLink;
import org.admitone.roster.Role;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A way dies with its seat, whatever becomes of the calls.
class WaysEndTest {

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T09:55:00Z");
    final ZoomInMemory zoom = node.zoom;
    School.Lesson lesson;

    @BeforeEach
    void a_class_about_to_begin() {
        lesson = node.lesson(Instant.parse("2026-09-01T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW", "REFUSED", "PRETENDED"})
    void whatever_becomes_of_the_call_the_link_is_dead_in_the_end(ZoomInMemory.Fate fate) {
        ZoomLink link = usedUp(1).getFirst();
        zoom.next("cancel", fate);
        node.workFor(Duration.ofSeconds(80));
        assertThat(zoom.opens(link)).isFalse();
        assertThat(node.ways(lesson, "state = 'ended' and confirm_at is null and link is null")).isEqualTo(1);
    }

    @Test
    void it_dies_in_the_first_round_after_its_seat() {
        ZoomLink link = usedUp(1).getFirst();
        node.waysEnd.round();
        assertThat(zoom.opens(link)).isFalse();
    }

    @Test
    void a_whole_class_ends_in_few_calls_and_one_look() {
        List<ZoomLink> links = usedUp(100);
        node.workFor(Duration.ofSeconds(15));
        assertThat(links).noneMatch(zoom::opens);
        assertThat(zoom.count("cancel")).isEqualTo(4);
        assertThat(zoom.count("registered")).isEqualTo(1);
    }

    @Test
    void one_that_zoom_refuses_goes_alone_and_less_and_less_often() {
        List<ZoomLink> links = usedUp(10);
        zoom.next("cancel", ZoomInMemory.Fate.REFUSED, ZoomInMemory.Fate.REFUSED, ZoomInMemory.Fate.REFUSED);
        node.workFor(Duration.ofSeconds(30));
        assertThat(links.stream().filter(zoom::opens)).hasSize(2);
        long calls = zoom.count("cancel");
        node.workFor(Duration.ofSeconds(30));
        assertThat(zoom.count("cancel")).isEqualTo(calls);
        node.workFor(Duration.ofSeconds(300));
        assertThat(links).noneMatch(zoom::opens);
    }

    @Test
    void one_that_zoom_only_pretends_to_cancel_is_told_to_staff() {
        usedUp(1);
        zoom.next("cancel", ZoomInMemory.Fate.PRETENDED, ZoomInMemory.Fate.PRETENDED, ZoomInMemory.Fate.PRETENDED, ZoomInMemory.Fate.PRETENDED);
        node.workFor(Duration.ofSeconds(62));
        assertThat(node.notes(lesson)).contains("TROUBLE One way in could not be cancelled at Zoom; it is tried again.");
        assertThat(zoom.count("cancel")).as("of the ten changes a day").isLessThan(7);
    }

    @Test
    void a_way_in_use_is_left_alone() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        node.enter(who);
        node.workFor(Duration.ofSeconds(5));
        assertThat(zoom.count("cancel")).isZero();
        assertThat(node.ways(lesson, "state = 'given'")).isEqualTo(1);
    }

    /// So many people were in and left; their links have to die now.
    private List<ZoomLink> usedUp(int count) {
        List<School.Member> all = node.school.members(lesson, "learner", count);
        node.work();
        List<Sitter> seats = all.stream().map(one -> node.seat(lesson, one, Role.LEARNER)).toList();
        List<ZoomLink> links = seats.stream().map(who -> ((Way.Go) node.enter(who)).link()).toList();
        assertThat(links).allMatch(zoom::opens);
        seats.forEach(who -> node.release(who, "left"));
        return links;
    }
}
