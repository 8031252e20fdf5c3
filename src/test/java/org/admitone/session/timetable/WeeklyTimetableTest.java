package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.admitone.platform.BadInput;
import org.junit.jupiter.api.Test;

class WeeklyTimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "Pacific/Apia", "UTC");

    @Test
    void the_local_time_stays_when_the_clocks_change_and_the_class_lasts_as_long() {
        var autumn = weekly(Set.of(DayOfWeek.WEDNESDAY), 1, "2026-10-14", "2026-11-04", "16:00", "17:30", BERLIN, Set.of()).occurrences();
        assertThat(autumn).extracting(Occurrence::startsAt).containsExactly(Instant.parse("2026-10-14T14:00:00Z"), Instant.parse("2026-10-21T14:00:00Z"),
                Instant.parse("2026-10-28T15:00:00Z"), Instant.parse("2026-11-04T15:00:00Z"));
        assertThat(autumn).allSatisfy(some -> assertThat(Duration.between(some.startsAt(), some.endsAt())).isEqualTo(Duration.ofMinutes(90)));
    }

    @Test
    void a_start_that_does_not_exist_is_as_much_later_and_one_that_comes_twice_is_the_first() {
        Occurrence spring = weekly(Set.of(DayOfWeek.SUNDAY), 1, "2027-03-28", "2027-03-28", "02:30", "03:10", BERLIN, Set.of()).occurrences().getFirst();
        assertThat(spring.shifted()).isTrue();
        assertThat(spring.startsAt().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(Duration.between(spring.startsAt(), spring.endsAt())).isEqualTo(Duration.ofMinutes(40));
        Occurrence autumn = weekly(Set.of(DayOfWeek.SUNDAY), 1, "2026-10-25", "2026-10-25", "02:30", "03:30", BERLIN, Set.of()).occurrences().getFirst();
        assertThat(autumn.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(autumn.shifted()).isFalse();
    }

    /// Greenland puts its clocks forward at 01:00 UTC, on Saturday 27 March 2027 from 23:00 (UTC-2) to 00:00 of Sunday (UTC-1). RFC 5545, section 3.3.5: a time that does not exist is taken with the
    /// offset before the gap. Worked out by hand: the other implementation has this class a day too early, at half past midnight of the Saturday.
    @Test
    void where_the_gap_crosses_midnight_a_class_begins_on_the_next_day_and_stays_that_of_its_own() {
        ZoneId greenland = ZoneId.of("America/Godthab");
        var saturdays = weekly(Set.of(DayOfWeek.SATURDAY), 1, "2027-03-20", "2027-04-03", "23:30", "00:15", greenland, Set.of()).occurrences();
        assertThat(saturdays).extracting(Occurrence::day).containsExactly(LocalDate.of(2027, 3, 20), LocalDate.of(2027, 3, 27), LocalDate.of(2027, 4, 3));
        assertThat(saturdays).extracting(Occurrence::startsAt).containsExactly(Instant.parse("2027-03-21T01:30:00Z"), Instant.parse("2027-03-28T01:30:00Z"), Instant.parse("2027-04-04T00:30:00Z"));
        assertThat(saturdays).extracting(Occurrence::shifted).containsExactly(false, true, false);
        assertThat(saturdays).allSatisfy(some -> assertThat(Duration.between(some.startsAt(), some.endsAt())).isEqualTo(Duration.ofMinutes(45)));
        assertThat(weekly(Set.of(DayOfWeek.SATURDAY), 1, "2027-03-27", "2027-03-27", "23:00", "23:45", greenland, Set.of()).occurrences()).extracting(Occurrence::startsAt)
                .as("the first moment that does not exist").containsExactly(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(weekly(Set.of(DayOfWeek.SUNDAY), 1, "2027-03-28", "2027-03-28", "00:30", "01:15", greenland, Set.of()).occurrences())
                .as("half past midnight does exist").singleElement().satisfies(some -> {
                    assertThat(some.startsAt()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
                    assertThat(some.shifted()).isFalse();
                });
    }

    @Test
    void leap_days_midnight_and_every_second_week() {
        assertThat(weekly(EnumSet.allOf(DayOfWeek.class), 1, "2028-02-28", "2028-03-01", "23:30", "00:15", BERLIN, Set.of()).occurrences())
                .extracting(Occurrence::day).containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
        var nightly = weekly(Set.of(DayOfWeek.MONDAY), 1, "2028-02-28", "2028-02-28", "23:30", "00:15", BERLIN, Set.of()).occurrences().getFirst();
        assertThat(Duration.between(nightly.startsAt(), nightly.endsAt())).isEqualTo(Duration.ofMinutes(45));
        assertThat(weekly(Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY), 2, "2026-09-03", "2026-10-01", "10:00", "11:00", BERLIN, Set.of()).occurrences())
                .as("weeks count from the first class's Monday").extracting(Occurrence::day)
                .containsExactly(LocalDate.of(2026, 9, 6), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 29));
    }

    @Test
    void days_left_out_have_no_class_and_those_left_out_in_vain_are_told() {
        var timetable = weekly(Set.of(DayOfWeek.MONDAY), 1, "2026-10-05", "2026-10-26", "10:00", "11:00", BERLIN, Set.of(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 13)));
        assertThat(timetable.occurrences()).hasSize(3).extracting(Occurrence::day).doesNotContain(LocalDate.of(2026, 10, 12));
        assertThat(timetable.leftOutInVain()).containsExactly(LocalDate.of(2026, 10, 13));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThatThrownBy(() -> weekly(Set.of(), 9, "2026-10-05", "2026-10-04", "10:00", "11:00", BERLIN, Set.of()))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where).containsExactly("days", "everyWeeks", "until"));
    }

    @Test
    void a_second_implementation_of_the_rule_finds_the_same_moments() {
        Random random = new Random(20261129);
        for (int round = 0; round < 400; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Set<DayOfWeek> days = new HashSet<>();
            random.ints(1 + random.nextInt(4), 0, 7).forEach(day -> days.add(DayOfWeek.of(day + 1)));
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(9000));
            LocalDate until = from.plusDays(random.nextInt(300));
            LocalTime start = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
            int every = 1 + random.nextInt(4);
            var ours = new WeeklyTimetable(days, every, from, until, start, start.plusMinutes(45), zone, Set.of()).occurrences();
            if (ours.isEmpty()) {
                assertThat(from.datesUntil(until.plusDays(1)).map(LocalDate::getDayOfWeek)).doesNotContainAnyElementsOf(days);
                continue;
            }
            ZonedDateTime first = ours.getFirst().day().atTime(start).atZone(zone);
            String byDay = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
            var rule = new Recur<ZonedDateTime>("FREQ=WEEKLY;WKST=MO;INTERVAL=" + every + ";BYDAY=" + byDay);
            List<Instant> theirs = rule.getDates(first, first, until.plusDays(1).atStartOfDay(zone).minusSeconds(1)).stream().map(ZonedDateTime::toInstant).toList();
            assertThat(ours).as("round %d: %s every %d weeks from %s until %s at %s in %s", round, days, every, from, until, start, zone)
                    .extracting(Occurrence::startsAt).isEqualTo(theirs);
        }
    }

    private static WeeklyTimetable weekly(Set<DayOfWeek> days, int every, String from, String until, String start, String end, ZoneId zone, Set<LocalDate> leftOut) {
        return new WeeklyTimetable(days, every, LocalDate.parse(from), LocalDate.parse(until), LocalTime.parse(start), LocalTime.parse(end), zone, leftOut);
    }
}
