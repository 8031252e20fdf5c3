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
    void holidays_are_days_of_the_zone_and_a_class_over_midnight_belongs_to_the_day_it_begins() {
        Holidays leapDay = new Holidays(List.of(new Holiday("Leap day", LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 29))), 1);
        for (String zone : ZONES) {
            assertThat(observing(EnumSet.allOf(DayOfWeek.class), 1, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1), LocalTime.of(23, 30), ZoneId.of(zone), Set.of()).under(leapDay, Set.of()).occurrences())
                    .as(zone).extracting(Occurrence::day).containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1));
        }
        ZoneId greenland = ZoneId.of("America/Godthab");                      // this Saturday's class begins on Sunday: the clocks are put forward over its start
        Holidays saturday = new Holidays(List.of(new Holiday("Saturday", LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 27))), 1);
        assertThat(observing(Set.of(DayOfWeek.SATURDAY), 1, LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 3), LocalTime.of(23, 30), greenland, Set.of()).under(saturday, Set.of()).occurrences())
                .extracting(Occurrence::day).containsExactly(LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 3));
    }

    @Test
    void what_falls_out_is_told_with_its_holiday_and_what_is_held_all_the_same_stays() {
        Holidays list = new Holidays(List.of(new Holiday("Autumn", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 24)), new Holiday("All Saints", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2))), 7);
        var rule = observing(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), BERLIN, Set.of(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 9)))
                .under(list, Set.of());
        assertThat(rule.occurrences()).extracting(Occurrence::day).containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 9));
        Observing told = Observing.of(rule, list);
        assertThat(told.fallsOut()).extracting(Observing.Day::day, day -> day.holiday().name())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 10, 12), "Autumn"), org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 2), "All Saints"));
        assertThat(told.held()).extracting(Observing.Day::day).containsExactly(LocalDate.of(2026, 10, 19));
        assertThat(told.inVain()).containsExactly(LocalDate.of(2026, 11, 9));
        var adults = weekly(Set.of(DayOfWeek.MONDAY), 1, "2026-10-05", "2026-11-09", "10:00", "11:00", BERLIN, Set.of()).under(list, Set.of());
        assertThat(adults.occurrences()).hasSize(6);
        assertThat(Observing.of(adults, list).fallsOut()).isEmpty();
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
            Holidays school = holidays(random, from, until);
            Set<LocalDate> held = random.ints(random.nextInt(6), 0, 300).mapToObj(from::plusDays).collect(Collectors.toSet());
            var whole = new WeeklyTimetable(days, every, from, until, start, start.plusMinutes(45), zone, Set.of()).occurrences();
            var ours = observing(days, every, from, until, start, zone, held).under(school, Set.of()).occurrences();
            if (whole.isEmpty()) {
                assertThat(from.datesUntil(until.plusDays(1)).map(LocalDate::getDayOfWeek)).doesNotContainAnyElementsOf(days);
                continue;
            }
            ZonedDateTime first = whole.getFirst().day().atTime(start).atZone(zone);
            String byDay = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
            var rule = new Recur<ZonedDateTime>("FREQ=WEEKLY;WKST=MO;INTERVAL=" + every + ";BYDAY=" + byDay);
            List<ZonedDateTime> theirs = rule.getDates(first, first, until.plusDays(1).atStartOfDay(zone).minusSeconds(1));
            assertThat(whole).extracting(Occurrence::startsAt).isEqualTo(theirs.stream().map(ZonedDateTime::toInstant).toList());
            Set<Instant> exceptions = exceptions(school, held, start, zone);
            List<Instant> left = theirs.stream().map(ZonedDateTime::toInstant).filter(each -> !exceptions.contains(each)).toList();
            assertThat(ours).as("round %d: %s every %d weeks from %s until %s at %s in %s", round, days, every, from, until, start, zone)
                    .extracting(Occurrence::startsAt).isEqualTo(left);
        }
    }

    /// As RFC 5545, section 3.8.5.1, leaves them out: by the moments at which they would begin.
    private static Set<Instant> exceptions(Holidays school, Set<LocalDate> held, LocalTime start, ZoneId zone) {
        Set<Instant> moments = new HashSet<>();
        for (Holiday holiday : school.all()) {
            for (LocalDate day = holiday.first(); day.compareTo(holiday.last()) <= 0; day = day.plusDays(1)) {
                if (!held.contains(day) && zone.getRules().getTransitions().stream().noneMatch(skipsADay(day))) {
                    moments.add(ZonedDateTime.of(day, start, zone).toInstant());
                }
            }
        }
        return moments;
    }

    /// Apia had no 30 December 2011: that day's class would begin with the next day's, which is no holiday because of it.
    private static java.util.function.Predicate<java.time.zone.ZoneOffsetTransition> skipsADay(LocalDate day) {
        return change -> change.isGap() && change.getDuration().compareTo(Duration.ofHours(24)) >= 0 && change.getDateTimeBefore().toLocalDate().equals(day);
    }

    private static Holidays holidays(Random random, LocalDate from, LocalDate until) {
        int span = (int) from.until(until, java.time.temporal.ChronoUnit.DAYS) + 20;
        return new Holidays(java.util.stream.IntStream.range(0, random.nextInt(6)).mapToObj(number -> {
            LocalDate first = from.minusDays(10).plusDays(random.nextInt(span));
            return new Holiday("Holiday " + number, first, first.plusDays(random.nextInt(18)));
        }).toList(), 1);
    }

    private static WeeklyTimetable observing(Set<DayOfWeek> days, int every, LocalDate from, LocalDate until, LocalTime start, ZoneId zone, Set<LocalDate> held) {
        return new WeeklyTimetable(days, every, from, until, start, start.plusMinutes(45), zone, Set.of(), new Observance.Observed(held));
    }

    private static WeeklyTimetable weekly(Set<DayOfWeek> days, int every, String from, String until, String start, String end, ZoneId zone, Set<LocalDate> leftOut) {
        return new WeeklyTimetable(days, every, LocalDate.parse(from), LocalDate.parse(until), LocalTime.parse(start), LocalTime.parse(end), zone, leftOut);
    }
}
