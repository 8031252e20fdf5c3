package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceRule;
import org.admitone.platform.Eventually;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Making good what webhooks did not tell: from Zoom's log while a class runs, from its report after it.
class ReconcilerTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.quirks(quirks -> quirks.reportsSettleAfter(Duration.ofSeconds(60))));
    private static final Duration SOON = ZoomSchool.SOON;
    private static final String LOG = "GET /v2/marketplace/.*";

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final School.Member ada = SCHOOL.school.learner(lesson);

    private SimClient started() {
        SCHOOL.prepared(lesson, 2);
        return SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
    }

    @AfterEach
    void all_is_well_again() {
        SCHOOL.zoom.recover();
        SCHOOL.zoom.mischief(Mischief.NONE);
        SCHOOL.zoom.change(quirks -> quirks.without(Switch.ENDPOINT_DOWN));
    }

    private String reading() {
        return SCHOOL.database.jdbc().sql("select state from zoom_reconciling where session_id = ?").param(lesson.session().value()).query(String.class).optional().orElse("none");
    }

    private int tries() {
        return SCHOOL.database.jdbc().sql("select tries from zoom_reconciling where session_id = ?").param(lesson.session().value()).query(Integer.class).optional().orElse(0);
    }

    private void closes() {
        Instant closes = SCHOOL.database.jdbc().sql("select ends_at + make_interval(mins => closes_minutes_after) from session where session_id = ?")
                .param(lesson.session().value()).query((row, _) -> row.getTimestamp(1).toInstant()).single();
        SCHOOL.clock.advance(Duration.between(SCHOOL.clock.instant(), closes).plusSeconds(15));
    }

    private static void timePassesUntil(String what, java.util.concurrent.Callable<Boolean> holds) {
        TimePasses.until(what, SCHOOL, Duration.ofSeconds(65), 12, holds);
    }

    private List<Duration> minutesInside() {
        return SCHOOL.server.bean(AttendanceDesk.class).sheet(lesson.session(), AttendanceRule.USUAL).lines().stream().filter(line -> line.person().id().equals(ada.person()))
                .flatMap(line -> line.intervals().stream()).map(interval -> Duration.between(interval.from(), interval.until())).toList();
    }

    @Test
    void what_never_arrived_is_read_from_zooms_log_while_the_class_runs() {
        started();
        SCHOOL.zoom.mischief(new Mischief(0, 0, 0, 100, 0));
        SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("reserved");
        timePassesUntil("Ada is inside", () -> SCHOOL.seatState(lesson, ada).equals("occupied"));
        assertThat(SCHOOL.database.jdbc().sql("select count(*) from zoom_inbox where meeting_number = ? and source = 'log' and arrived_count = 0").param(SCHOOL.meeting(lesson))
                .query(Long.class).single()).isPositive();
    }

    @Test
    void in_a_silence_of_zooms_nobody_is_taken_for_not_having_come() {
        started();
        Eventually.isTrue("the teacher is inside", SOON, () -> SCHOOL.seatState(lesson, teacher).equals("occupied"));
        SCHOOL.zoom.change(quirks -> quirks.with(Switch.ENDPOINT_DOWN));
        SCHOOL.zoom.fault(LOG, Integer.MAX_VALUE, new Fault.Answers(500, 0));
        SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        Instant until = SCHOOL.clock.instant().plus(Duration.ofMinutes(20));
        while (SCHOOL.clock.instant().isBefore(until)) {
            SCHOOL.clock.advance(Duration.ofSeconds(50));
            Eventually.isTrue("the seat waits longer", SOON, () -> SCHOOL.database.jdbc().sql("select lapses_at from seat where session_id = ? and person_id = ?")
                    .params(lesson.session().value(), ada.person().value()).query((row, _) -> row.getTimestamp(1).toInstant()).single().isAfter(SCHOOL.clock.instant().plusSeconds(60)));
        }
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("reserved");
        SCHOOL.zoom.change(quirks -> quirks.without(Switch.ENDPOINT_DOWN));
        SCHOOL.zoom.recover();
        timePassesUntil("Ada is inside", () -> SCHOOL.seatState(lesson, ada).equals("occupied"));
    }

    @Test
    void what_nobody_ever_posted_the_report_makes_good_also_for_whoever_lost_the_seat_in_the_silence() {
        SimClient host = started();
        SCHOOL.zoom.mischief(new Mischief(0, 0, 0, 0, 100));
        SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        timePassesUntil("Ada is taken for not having come", () -> SCHOOL.seatState(lesson, ada).equals("released never_came"));
        SCHOOL.clock.advance(Duration.ofMinutes(30));
        host.endMeeting();
        assertThat(minutesInside()).as("nothing was heard").isEmpty();
        closes();
        timePassesUntil("the report has settled", () -> reading().equals("settled"));
        Eventually.passes(SOON, () -> assertThat(minutesInside()).singleElement().satisfies(inside -> assertThat(inside).isGreaterThan(Duration.ofMinutes(30))));
        assertThat(SCHOOL.database.jdbc().sql("select distinct told_by from presence_stay where session_id = ?").param(lesson.session().value()).query(String.class).list())
                .containsExactly("zoom-report");
    }

    @Test
    void an_outage_after_the_class_uses_up_no_reading_of_the_report() {
        SimClient host = started();
        SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        Eventually.isTrue("Ada is inside", SOON, () -> SCHOOL.seatState(lesson, ada).equals("occupied"));
        SCHOOL.clock.advance(Duration.ofMinutes(10));
        host.endMeeting();
        SCHOOL.zoom.fault("GET /v2/past_meetings/.*", Integer.MAX_VALUE, new Fault.CutBefore());
        closes();
        for (int minute = 0; minute < 6; minute++) {
            SCHOOL.clock.advance(Duration.ofSeconds(65));
            Eventually.isTrue("it was tried in vain and is put off for a minute", SOON, () -> {
                Duration wait = Duration.between(SCHOOL.clock.instant(), SCHOOL.database.jdbc().sql("select next_at from zoom_reconciling where session_id = ?")
                        .param(lesson.session().value()).query((row, _) -> row.getTimestamp(1).toInstant()).single());
                return wait.isPositive() && wait.compareTo(Duration.ofMinutes(2)) < 0;
            });
        }
        assertThat(tries()).isZero();
        SCHOOL.zoom.recover();
        timePassesUntil("the report has settled", () -> reading().equals("settled"));
        assertThat(minutesInside()).hasSize(1);
    }

    @Test
    void a_class_to_which_nobody_came_is_given_up_after_a_day_of_asking() {
        SCHOOL.prepared(lesson, 2);
        closes();
        Eventually.isTrue("given up", Duration.ofSeconds(60), () -> {
            SCHOOL.clock.advance(Duration.ofMinutes(20));
            return reading().equals("not_to_be_had");
        });
        assertThat(SCHOOL.database.jdbc().sql("select count(*) from presence_stay where session_id = ?").param(lesson.session().value()).query(Long.class).single()).isZero();
    }
}
