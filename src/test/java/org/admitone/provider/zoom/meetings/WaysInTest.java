package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.ZoomLink;
import org.admitone.provider.zoom.meetings.Way.As;
import org.admitone.provider.zoom.meetings.WaysIn.Wish;
import org.admitone.roster.Role;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is given which way, and what opens afterwards.
class WaysInTest {

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T09:55:00Z");
    final ZoomInMemory zoom = node.zoom;
    School.Lesson lesson;
    School.Member ada;
    School.Member teacher;

    @BeforeEach
    void a_class_about_to_begin() {
        lesson = node.lesson(Instant.parse("2026-09-01T10:00:00Z"));
        ada = node.school.learner(lesson);
        teacher = node.school.members(lesson, "teacher", 1).getFirst();
    }

    @Test
    void entering_makes_no_call_to_zoom_and_leaves_a_line_without_the_link() {
        node.work();
        int before = zoom.calls.size();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        ZoomLink link = link(node.enter(who));
        assertThat(zoom.calls).hasSize(before);
        assertThat(zoom.opens(link)).isTrue();
        assertThat(node.audited.getLast()).satisfies(line -> {
            assertThat(line.action()).isEqualTo("way.given");
            assertThat(line.person()).isEqualTo(ada.person().value());
            assertThat(line.detail().toString()).contains("kind=own").contains(who.seat().toString()).doesNotContain("zoom.example").doesNotContain("tk=");
        });
        assertThat(node.enter(who).toString()).doesNotContain("tk=");
    }

    @Test
    void the_same_seat_has_the_same_link_again_and_each_giving_is_known() {
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        ZoomLink first = link(node.enter(who));
        node.clock.advance(Duration.ofMinutes(3));
        assertThat(link(node.enter(who))).isEqualTo(first);
        GivenWays ways = node.registrations.of(lesson.session());
        assertThat(ways.registered().stream().filter(way -> way.seat() != null)).singleElement().satisfies(way -> {
            assertThat(way.person()).isEqualTo(ada.person());
            assertThat(java.util.Objects.requireNonNull(way.seat()).seat()).isEqualTo(who.seat());
            assertThat(way.seat().at()).containsExactly(Instant.parse("2026-09-01T09:55:00Z"), Instant.parse("2026-09-01T09:58:00Z"));
            assertThat(way.seat().releasedAt()).isNull();
        });
        assertThat(ways.registered()).as("spares and the teacher's, too").hasSize(7);
    }

    @Test
    void two_clicks_at_once_on_one_seat_have_one_way() throws Exception {
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        CyclicBarrier start = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ways = java.util.stream.IntStream.range(0, 8).mapToObj(n -> threads.submit(() -> {
                start.await();
                return link(node.enter(who));
            })).toList();
            java.util.Set<ZoomLink> links = new java.util.HashSet<>();
            for (var way : ways) {
                links.add(way.get());
            }
            assertThat(links).hasSize(1);
        }
        assertThat(node.ways(lesson, "state = 'given'")).isEqualTo(1);
    }

    @Test
    void when_the_seat_has_ended_its_link_is_dead_and_the_next_seat_has_another() {
        node.work();
        Sitter first = node.seat(lesson, ada, Role.LEARNER);
        ZoomLink old = link(node.enter(first));
        node.release(first, "evicted");
        node.work();
        assertThat(zoom.opens(old)).isFalse();
        ZoomLink fresh = link(node.enter(node.seat(lesson, ada, Role.LEARNER)));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(zoom.opens(fresh)).isTrue();
        assertThat(node.registrations.of(lesson.session()).registered().stream().filter(way -> way.seat() != null && way.seat().seat().equals(first.seat())))
                .singleElement().satisfies(way -> assertThat(java.util.Objects.requireNonNull(way.seat()).releasedAt()).isNotNull());
    }

    @Test
    void a_seat_that_ended_meanwhile_is_given_nothing() {
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        node.release(who, "moved");
        assertThat(node.enter(who)).isInstanceOf(Way.NotSeated.class);
        assertThat(node.ways(lesson, "state = 'given'")).isZero();
        assertThat(node.registrations.of(lesson.session()).registered()).allMatch(way -> way.seat() == null);
    }

    @Test
    void a_ticket_that_the_door_does_not_know_is_given_nothing() {
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        node.enter(who);
        assertThat(node.enterAgainWithTheSameTicket(who)).isInstanceOf(Way.NotSeated.class);
    }

    @Test
    void whoever_was_enrolled_a_moment_ago_is_registered_on_the_spot() {
        node.work();
        School.Member late = node.school.learner(lesson);
        ZoomLink link = link(node.enter(node.seat(lesson, late, Role.LEARNER)));
        assertThat(zoom.opens(link)).isTrue();
        assertThat(zoom.count("registerNow")).isEqualTo(1);
        assertThat(node.ways(lesson, "state = 'ready' and person_id is null")).as("no spare was needed").isEqualTo(5);
    }

    @Test
    void while_zoom_is_away_the_prepared_enter_as_ever_and_the_others_on_spares() {
        node.work();
        List<School.Member> late = node.school.members(lesson, "learner", 6);
        zoom.away(true);
        assertThat(zoom.opens(link(node.enter(node.seat(lesson, ada, Role.LEARNER))))).isTrue();
        List<Way> ways = late.stream().map(one -> node.enter(node.seat(lesson, one, Role.LEARNER))).toList();
        assertThat(ways.stream().filter(Way.Go.class::isInstance).map(WaysInTest::link).distinct()).hasSize(5).allMatch(zoom::opens);
        assertThat(ways.getLast()).isEqualTo(new Way.NotYet("Zoom does not answer at the moment.",
                node.clock.instant().plusSeconds(3)));
        zoom.away(false);
        node.workFor(Duration.ofSeconds(20));
        assertThat(node.ways(lesson, "state = 'ready' and person_id is null")).as("spares anew").isEqualTo(5);
        assertThat(node.enter(node.seatOf(lesson, late.getLast()))).isInstanceOf(Way.Go.class);
    }

    @Test
    void where_the_registration_on_the_spot_is_not_answered_a_spare_stands_in_and_nobody_is_registered_twice() {
        node.work();
        School.Member late = node.school.learner(lesson);
        zoom.next("registerNow", ZoomInMemory.Fate.DONE_UNANSWERED);
        assertThat(zoom.opens(link(node.enter(node.seat(lesson, late, Role.LEARNER))))).isTrue();
        node.workFor(Duration.ofSeconds(40));
        assertThat(node.ways(lesson, "person_id = '" + late.person() + "'")).as("the spare, and the own one found again").isEqualTo(2);
        List<String> aliases = zoom.meetings.values().stream().flatMap(held -> held.registrations.values().stream()).map(each -> each.alias).toList();
        assertThat(aliases).doesNotHaveDuplicates();
    }

    @Test
    void whoever_knocks_while_the_registration_is_out_waits_for_the_own_name_and_not_for_long() {
        node.work();
        School.Member late = node.school.learner(lesson);
        node.rollCall.round();
        zoom.next("register", ZoomInMemory.Fate.CALLER_DIES_BEFORE);
        node.work();
        Sitter who = node.seat(lesson, late, Role.LEARNER);
        assertThat(node.enter(who)).isInstanceOf(Way.NotYet.class);
        node.clock.advance(Duration.ofSeconds(8));
        assertThat(node.enter(who)).isInstanceOf(Way.Go.class);
    }

    @Test
    void before_the_meeting_is_made_the_person_hears_when_to_come_again() {
        assertThat(node.enter(node.seat(lesson, ada, Role.LEARNER))).isInstanceOf(Way.NotYet.class);
    }

    @Test
    void the_first_teacher_is_the_host_and_the_next_one_is_not_unless_asked_for() {
        node.work();
        School.Member helper = node.school.members(lesson, "staff", 1).getFirst();
        node.work();
        Sitter first = node.seat(lesson, teacher, Role.TEACHER);
        Way.Go host = (Way.Go) node.enter(first);
        assertThat(host.as()).isEqualTo(As.HOST);
        assertThat(host.link().value().toString()).matches("https://small\\.zoom\\.example/s/\\d+\\?zak=zak.+");
        Sitter second = node.seat(lesson, helper, Role.STAFF);
        assertThat(((Way.Go) node.enter(second)).as()).isEqualTo(As.PARTICIPANT);
        node.clock.advance(Duration.ofSeconds(1));
        assertThat(((Way.Go) node.enter(second, Wish.AS_HOST)).as()).isEqualTo(As.HOST);
        assertThat(node.registrations.of(lesson.session()).asHost().stream().map(GivenWays.HostGiving::seat)).containsExactly(first.seat(), second.seat());
        node.release(first, "left");
        node.clock.advance(Duration.ofSeconds(1));
        assertThat(((Way.Go) node.enter(second)).as()).isEqualTo(As.HOST);
    }

    @Test
    void the_host_s_link_is_new_each_time_and_stored_nowhere() {
        node.work();
        Sitter who = node.seat(lesson, teacher, Role.TEACHER);
        ZoomLink first = link(node.enter(who));
        node.clock.advance(Duration.ofSeconds(1));
        assertThat(link(node.enter(who))).isNotEqualTo(first);
        String all = String.join("\n", database.jdbc().sql("select row_to_json(r)::text from zoom_registrant r union all select row_to_json(m)::text from zoom_meeting m")
                .query(String.class).list());
        assertThat(all).doesNotContain("zak");
        assertThat(node.audited.toString()).doesNotContain("zak");
    }

    @Test
    void a_learner_is_never_the_host_whatever_is_asked_for() {
        node.work();
        School.Member observer = node.school.members(lesson, "observer", 1).getFirst();
        node.work();
        assertThat(((Way.Go) node.enter(node.seat(lesson, ada, Role.LEARNER), Wish.AS_HOST)).as()).isEqualTo(As.PARTICIPANT);
        assertThat(((Way.Go) node.enter(node.seat(lesson, observer, Role.OBSERVER), Wish.AS_HOST)).as()).isEqualTo(As.PARTICIPANT);
        assertThat(zoom.count("hostToken")).isZero();
    }

    @Test
    void a_learner_s_seat_that_claims_to_be_a_teacher_s_is_no_host_either_for_the_roster_has_the_last_word() {
        node.work();
        Sitter forged = node.seat(lesson, ada, Role.TEACHER);
        assertThat(((Way.Go) node.enter(forged, Wish.AS_HOST)).as()).isEqualTo(As.PARTICIPANT);
        assertThat(node.registrations.of(lesson.session()).asHost()).isEmpty();
    }

    @Test
    void two_teachers_at_once_have_one_host_between_them() throws Exception {
        School.Member other = node.school.members(lesson, "teacher", 1).getFirst();
        node.work();
        List<Sitter> both = List.of(node.seat(lesson, teacher, Role.TEACHER), node.seat(lesson, other, Role.TEACHER));
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ways = both.stream().map(who -> threads.submit(() -> {
                start.await();
                return (Way.Go) node.enter(who);
            })).toList();
            assertThat(List.of(ways.get(0).get().as(), ways.get(1).get().as())).containsExactlyInAnyOrder(As.HOST, As.PARTICIPANT);
        }
    }

    @Test
    void a_teacher_cannot_start_the_class_while_zoom_is_away_and_hears_so() {
        node.work();
        zoom.away(true);
        assertThat(node.enter(node.seat(lesson, teacher, Role.TEACHER))).isInstanceOf(Way.NotYet.class);
    }

    @Test
    void a_burnt_way_is_dead_at_once_and_the_next_entry_on_the_same_seat_has_another() {
        node.work();
        Sitter who = node.seat(lesson, ada, Role.LEARNER);
        ZoomLink old = link(node.enter(who));
        node.burn(who.seat());
        node.work();
        assertThat(zoom.opens(old)).isFalse();
        ZoomLink fresh = link(node.enter(who));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(zoom.opens(fresh)).isTrue();
        assertThat(node.registrations.of(lesson.session()).registered().stream().filter(way -> way.seat() != null && way.seat().seat().equals(who.seat()))).hasSize(2);
    }

    @Test
    void eight_hundred_entries_at_once_have_a_way_of_their_own_each_without_a_call() throws Exception {
        List<School.Member> all = node.school.members(lesson, "learner", 200);
        node.work();
        int before = zoom.calls.size();
        List<Sitter> seats = all.stream().map(one -> node.seat(lesson, one, Role.LEARNER)).toList();
        Workshop other = node.secondNode();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var ways = java.util.stream.IntStream.range(0, seats.size())
                    .mapToObj(i -> threads.submit(() -> link((i % 2 == 0 ? node : other).enter(seats.get(i))))).toList();
            java.util.Set<ZoomLink> links = new java.util.HashSet<>();
            for (var way : ways) {
                links.add(way.get());
            }
            assertThat(links).hasSize(200);
        }
        assertThat(zoom.calls).hasSize(before);
    }

    private static ZoomLink link(Way way) {
        return ((Way.Go) way).link();
    }
}
