package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.roster.Role;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Meetings are made on the hosts that the pool keeps for them; a host that fails is replaced, and nobody's place is given away.
class PooledHostsTest {

    static final Instant TEN = Instant.parse("2026-09-01T10:00:00Z");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final PoolRounds pool = new PoolRounds(database, node.clock);

    @BeforeEach
    void hosts() {
        for (HostId host : new HostId[] {Workshop.HOST, Workshop.OTHER}) {
            database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())")
                    .param(host.value()).param(host.value()).update();
        }
        node.hosts(new ZoomHouse.Host(Workshop.HOST, 1), new ZoomHouse.Host(Workshop.OTHER, 1));
    }

    @Test
    void a_meeting_is_made_on_the_host_that_is_kept_for_it_and_no_place_of_others_is_given_away() {
        School.Lesson pinned = node.lesson(TEN);
        pin(pinned, Workshop.HOST);
        pool.round();
        School.Lesson unknown = node.lesson(TEN);
        node.work();
        assertThat(host(pinned)).isEqualTo(Workshop.HOST.value());
        assertThat(host(unknown)).isEqualTo(Workshop.OTHER.value());
    }

    @Test
    void a_host_on_which_zoom_makes_no_meeting_is_replaced_at_once() {
        School.Lesson lesson = node.lesson(TEN);
        pool.round();
        String kept = kept(lesson);
        node.zoom.goneHosts.add(new HostId(kept));
        node.work();
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made");
        assertThat(host(lesson)).isNotEqualTo(kept);
        pool.round();
        assertThat(kept(lesson)).as("the pool follows").isEqualTo(host(lesson));
    }

    @Test
    void a_meeting_whose_host_is_gone_is_made_anew_on_the_next() {
        School.Lesson lesson = node.lesson(TEN);
        pool.round();
        node.work();
        String before = host(lesson);
        database.jdbc().sql("update zoom_host set licensed = false where host_id = ?").param(before).update();
        pool.round();
        node.work();
        assertThat(host(lesson)).isNotEqualTo(before);
        assertThat(node.zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made");
    }

    @Test
    void a_meeting_that_staff_let_go_is_made_anew_where_the_pool_keeps_a_host_for_it_in_good_time() {
        School.Lesson lesson = node.lesson(TEN.plus(Duration.ofDays(1)));
        School.Lesson soon = node.lesson(TEN.plus(Duration.ofHours(4)));
        pool.round();
        node.work();
        String before = host(lesson);
        String soonBefore = host(soon);
        letGo(lesson);
        letGo(soon);
        node.clock.set(TEN.plus(Duration.ofHours(3)));
        pool.round();
        node.work();
        assertThat(host(lesson)).isNotEqualTo(before).isEqualTo(kept(lesson));
        assertThat(node.zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(host(soon)).as("its door opens within two hours").isEqualTo(soonBefore).isEqualTo(kept(soon));
        assertThat(pool.round()).isTrue();
        assertThat(database.jdbc().sql("select count(*) from zoom_host_let_go").query(Integer.class).single()).isZero();
    }

    private void letGo(School.Lesson lesson) {
        database.jdbc().sql("insert into zoom_host_let_go select session_id, host_id, now() from zoom_meeting where session_id = ?").param(lesson.session().value()).update();
        database.jdbc().sql("update zoom_host_assignment set host_id = case host_id when :one then :other else :one end where session_id = :session")
                .param("one", Workshop.HOST.value()).param("other", Workshop.OTHER.value()).param("session", lesson.session().value()).update();
    }

    @Test
    void a_spare_takes_over_also_behind_an_open_door_until_somebody_has_a_way_into_the_meeting() {
        School.Lesson lesson = node.lesson(TEN);
        School.Member ada = node.school.members(lesson, "learner", 1).getFirst();
        pool.round();
        node.work();
        String before = host(lesson);
        node.clock.advance(Duration.between(node.clock.instant(), TEN.minusSeconds(60)));
        database.jdbc().sql("update zoom_host set licensed = false where host_id = ?").param(before).update();
        pool.round();
        node.work();
        String spare = host(lesson);
        assertThat(spare).isNotEqualTo(before);
        assertThat(node.zoom.meetingsOf(lesson.session())).hasSize(1);
        assertThat(node.meetingRow(lesson.session())).containsEntry("state", "made");
        var number = node.meetingRow(lesson.session()).get("meeting_number");
        var seat = node.seat(lesson, ada, Role.LEARNER).seat();
        database.jdbc().sql("insert into zoom_way_given (session_id, seat_id, given_at) values (?, ?, now())").params(lesson.session().value(), seat.value()).update();
        database.jdbc().sql("update zoom_host set licensed = host_id <> ?").param(spare).update();
        pool.round();
        node.work();
        assertThat(node.meetingRow(lesson.session())).as("nobody is led to a meeting that is gone").containsEntry("state", "made").containsEntry("meeting_number", number);
    }

    private void pin(School.Lesson lesson, HostId host) {
        database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").param(lesson.session().value()).param(host.value()).update();
    }

    private String host(School.Lesson lesson) {
        return String.valueOf(node.meetingRow(lesson.session()).get("host_id"));
    }

    private String kept(School.Lesson lesson) {
        return database.jdbc().sql("select host_id from zoom_host_assignment where session_id = ?").param(lesson.session().value()).query(String.class).single();
    }
}
