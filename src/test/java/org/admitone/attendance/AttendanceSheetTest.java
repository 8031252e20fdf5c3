package org.admitone.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Random;
import java.util.UUID;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The usual rule by example, on a class of sixty minutes from ten o'clock. Times are minutes after ten.
class AttendanceSheetTest {

    private static final Attendee ADA = new Attendee(new PersonId(UUID.randomUUID()), "u-1", "Ada Lovelace", Role.LEARNER,
            Attendee.Standing.EXPECTED, at(-5), 1);

    @Test
    void whoever_was_there_all_the_time_is_present() {
        AttendanceLine ada = line(60, interval(-3, 60));
        assertThat(ada.verdict()).isEqualTo(Verdict.PRESENT);
        assertThat(ada.minutes()).isEqualTo(60);
        assertThat(ada.late()).isZero();
        assertThat(ada.leftEarly()).isZero();
        assertThat(ada.firstIn()).isEqualTo(at(-3));
    }

    @Test
    void five_minutes_are_forgiven_and_six_are_late() {
        assertThat(line(60, interval(5, 60)).late()).isZero();
        assertThat(line(60, interval(6, 60)).late()).isEqualTo(Duration.ofMinutes(6));
        assertThat(line(60, interval(0, 50)).leftEarly()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nobody_left_early_while_the_class_goes_on() {
        AttendanceLine ada = line(30, interval(0, 10));
        assertThat(ada.leftEarly()).isZero();
        assertThat(ada.verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void less_than_three_quarters_is_in_part() {
        assertThat(line(60, interval(0, 45)).verdict()).isEqualTo(Verdict.PRESENT);
        assertThat(line(60, interval(0, 44)).verdict()).isEqualTo(Verdict.IN_PART);
    }

    @Test
    void who_was_admitted_but_never_inside_during_the_class_is_absent() {
        AttendanceLine ada = line(60, interval(-8, -2));
        assertThat(ada.verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(ada.person().admissions()).isEqualTo(1);
        assertThat(line(60).verdict()).isEqualTo(Verdict.ABSENT);
    }

    @Test
    void a_reload_does_not_tear_the_interval() {
        AttendanceLine ada = line(60, interval(0, 10), new Interval(at(10).plusSeconds(40), at(60)));
        assertThat(ada.intervals()).containsExactly(interval(0, 60));
    }

    @Test
    void a_class_ended_for_all_is_measured_by_its_real_length() {
        Session ended = session(null, at(20));
        assertThat(sheet(ended, 30, interval(0, 20)).lines().getFirst().verdict()).isEqualTo(Verdict.PRESENT);
        assertThat(sheet(session(null, at(-5)), 30).lines().getFirst().verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(sheet(session(at(-60), null), 90).lines().getFirst().verdict()).isEqualTo(Verdict.NOT_HELD);
    }

    @Test
    void whoever_is_inside_has_no_last_out() {
        PersonPresence inside = new PersonPresence(ADA.id(), List.of(interval(0, 30)), at(0), Duration.ZERO, Set.of("rooms"));
        AttendanceLine ada = AttendanceSheet.of(inputs(session(null, null), List.of(ADA), List.of(inside), at(30))).lines().getFirst();
        assertThat(ada.lastOut()).isNull();
        assertThat(ada.insideSince()).isEqualTo(at(0));
    }

    @Test
    void a_line_names_its_sources_in_order_and_the_time_outside_the_seat() {
        PersonPresence told = new PersonPresence(ADA.id(), List.of(interval(0, 30)), null, Duration.ofSeconds(12), Set.of("there-report", "rooms", "there-events"));
        AttendanceLine ada = AttendanceSheet.of(inputs(session(null, null), List.of(ADA), List.of(told), at(90))).lines().getFirst();
        assertThat(ada.toldBy()).containsExactly("rooms", "there-events", "there-report");
        assertThat(ada.outsideSeat()).isEqualTo(Duration.ofSeconds(12));
        AttendanceLine nobody = AttendanceSheet.of(inputs(session(null, null), List.of(ADA), List.of(), at(90))).lines().getFirst();
        assertThat(nobody.toldBy()).isEmpty();
    }

    @Test
    void attendance_never_exceeds_the_session_whatever_the_history() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Interval> intervals = new ArrayList<>();
            for (int stays = random.nextInt(8); stays > 0; stays--) {
                int from = random.nextInt(120) - 40;
                intervals.add(interval(from, from + 1 + random.nextInt(60)));
            }
            Session held = session(null, random.nextInt(3) == 0 ? at(random.nextInt(80) - 10) : null);
            AttendanceLine ada = sheet(held, 90, Interval.merged(intervals).toArray(Interval[]::new)).lines().getFirst();
            Instant end = held.endedAt() == null || held.endedAt().isAfter(held.endsAt()) ? held.endsAt() : held.endedAt();
            Duration length = end.isAfter(held.startsAt()) ? Duration.between(held.startsAt(), end) : Duration.ZERO;
            assertThat(ada.inside().plus(ada.late()).plus(ada.leftEarly())).as("seed %d", seed).isLessThanOrEqualTo(length);
        }
    }

    @Test
    void the_csv_tells_times_in_the_session_s_zone_and_disarms_formulas() {
        Attendee eve = new Attendee(new PersonId(UUID.randomUUID()), "@u2", "=HYPERLINK(\"x\"), Eve", null, Attendee.Standing.NOT_EXPECTED, null, 0);
        PersonPresence ada = new PersonPresence(ADA.id(), List.of(interval(0, 10), interval(20, 60)), null, Duration.ZERO, Set.of("there-report", "there-events"));
        StringWriter out = new StringWriter();
        AttendanceCsv.write(AttendanceSheet.of(inputs(session(null, null), List.of(ADA, eve), List.of(ada), at(90))), out);
        String rule = "\"present from 75%, late after 300 s, left early before 300 s, breaks to 60 s count; the usual rule\"";
        assertThat(out.toString().lines()).containsExactly(
                "uid,name,role,expected,admitted_at,admissions,first_in,last_out,minutes,late_minutes,left_early_minutes,verdict,intervals,told_by,"
                        + "measured_first_in,measured_last_out,measured_minutes,measured_verdict,measured_intervals,corrections,rule",
                "u-1,Ada Lovelace,learner,yes,2026-09-01T11:55:00+02:00,1,2026-09-01T12:00:00+02:00,2026-09-01T13:00:00+02:00,50,0,0,present,"
                        + "2026-09-01T12:00:00+02:00/2026-09-01T12:10:00+02:00 2026-09-01T12:20:00+02:00/2026-09-01T13:00:00+02:00,there-events;there-report,"
                        + "2026-09-01T12:00:00+02:00,2026-09-01T13:00:00+02:00,50,present,"
                        + "2026-09-01T12:00:00+02:00/2026-09-01T12:10:00+02:00 2026-09-01T12:20:00+02:00/2026-09-01T13:00:00+02:00,," + rule,
                "'@u2,\"'=HYPERLINK(\"\"x\"\"), Eve\",,no,,0,,,0,0,0,absent,,,,,0,absent,,," + rule);
    }

    private static AttendanceLine line(int asOf, Interval... intervals) {
        return sheet(session(null, null), asOf, intervals).lines().getFirst();
    }

    private static AttendanceSheet sheet(Session session, int asOf, Interval... intervals) {
        PersonPresence presence = new PersonPresence(ADA.id(), List.of(intervals), null, Duration.ZERO, Set.of("rooms"));
        return AttendanceSheet.of(inputs(session, List.of(ADA), List.of(presence), at(asOf)));
    }

    private static SheetInputs inputs(Session session, List<Attendee> people, List<PersonPresence> presence, Instant asOf) {
        return new SheetInputs(session, people, presence, CourseRule.USUAL, List.of(), asOf);
    }

    private static Session session(@Nullable Instant cancelled, @Nullable Instant ended) {
        SessionDetails details = new SessionDetails("s-1", "Algebra", at(0), at(60), ZoneId.of("Europe/Berlin"), DoorTimes.USUAL, null, "rooms");
        return new Session(new SessionId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), details, cancelled, ended, 1);
    }

    private static Interval interval(int from, int until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-09-01T10:00:00Z").plusSeconds(60L * minute);
    }
}
