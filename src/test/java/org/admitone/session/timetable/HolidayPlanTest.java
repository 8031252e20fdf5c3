package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// Timetables that follow a list of holidays which was changed after they were planned.
class HolidayPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "UTC");
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");
    private static final Instant LONG_BEFORE = Instant.parse("2009-01-01T00:00:00Z");

    @Test
    void sessions_on_a_new_holiday_go_and_come_back_with_its_end_but_not_what_somebody_cancelled() {
        School school = new School(rule(Set.of(DayOfWeek.MONDAY), 1, "2027-03-01", "2027-03-29", "16:00", BERLIN, Set.of(day("2027-03-15"))), Holidays.NONE);
        school.cancelByHand(day("2027-03-22"));
        Holidays spring = holidays("2027-03-08", "2027-03-24");
        assertThat(school.follow(spring, LONG_BEFORE)).as("the 15th is held all the same").containsExactly("cancels 2027-03-08");
        assertThat(school.follow(spring, LONG_BEFORE)).as("again").isEmpty();
        assertThat(school.follow(Holidays.NONE, LONG_BEFORE)).containsExactly("adds 2027-03-08");
        assertThat(school.follow(Holidays.NONE, LONG_BEFORE)).isEmpty();
        assertThat(school.alive()).hasSize(4);
    }

    @Test
    void the_day_is_that_on_which_a_session_begins_in_the_timetables_zone_wherever_it_was_moved() {
        School school = new School(rule(Set.of(DayOfWeek.MONDAY), 1, "2028-02-21", "2028-03-13", "23:30", BERLIN, Set.of()), Holidays.NONE);
        school.move(day("2028-02-28"), Duration.ofHours(24));                    // to the leap day
        school.move(day("2028-03-06"), Duration.ofHours(1));                     // past midnight
        assertThat(school.follow(holidays("2028-02-28", "2028-02-28"), LONG_BEFORE)).as("it was moved off the holiday").isEmpty();
        assertThat(school.follow(holidays("2028-02-22", "2028-02-22"), LONG_BEFORE)).as("a class over midnight belongs to the day before").isEmpty();
        assertThat(school.follow(holidays("2028-02-29", "2028-02-29"), LONG_BEFORE)).containsExactly("cancels 2028-02-29");
        assertThat(school.follow(holidays("2028-03-07", "2028-03-07"), LONG_BEFORE)).as("moved onto it").containsExactly("cancels 2028-03-07");
        assertThat(school.follow(Holidays.NONE, LONG_BEFORE)).as("what was moved by hand comes back by hand").isEmpty();
    }

    /// Greenland puts its clocks forward over the class of Saturday 27 March 2027, which therefore begins on Sunday.
    @Test
    void a_class_that_a_change_of_the_clocks_carries_past_midnight_stays_that_of_its_day() {
        School school = new School(rule(Set.of(DayOfWeek.SATURDAY), 1, "2027-03-20", "2027-04-03", "23:30", ZoneId.of("America/Godthab"), Set.of()), Holidays.NONE);
        assertThat(school.follow(holidays("2027-03-28", "2027-03-28"), LONG_BEFORE)).isEmpty();
        assertThat(school.follow(holidays("2027-03-27", "2027-03-27"), LONG_BEFORE)).containsExactly("cancels 2027-03-27");
    }

    @Test
    void what_has_begun_or_is_over_stays_and_nothing_comes_back_into_the_past() {
        School school = new School(rule(Set.of(DayOfWeek.MONDAY), 1, "2027-03-01", "2027-03-22", "16:00", BERLIN, Set.of()), Holidays.NONE);
        Instant doorOpen = Instant.parse("2027-03-08T14:50:00Z");
        assertThat(school.follow(holidays("2027-03-01", "2027-03-15"), doorOpen)).containsExactly("cancels 2027-03-15");
        assertThat(school.follow(Holidays.NONE, Instant.parse("2027-03-15T14:50:00Z"))).as("its door would be open").isEmpty();
        assertThat(school.follow(Holidays.NONE, Instant.parse("2027-03-15T14:49:59Z"))).containsExactly("adds 2027-03-15");
    }

    @Test
    void who_takes_no_notice_of_holidays_is_left_alone() {
        School adults = new School(new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, day("2027-03-01"), day("2027-03-22"), LocalTime.of(16, 0), LocalTime.of(17, 0), BERLIN, Set.of()), Holidays.NONE);
        assertThat(adults.follow(holidays("2027-03-01", "2027-03-22"), LONG_BEFORE)).isEmpty();
    }

    /// Whatever lists came before: afterwards there is class exactly when a second implementation of the rule has it, without the holidays of the last list.
    /// Not in the hours of the night in which clocks change: the other implementation has the neighbours of a class that is put off by it an hour late, too; [WeeklyTimetableTest] looks at those.
    @Test
    void a_second_implementation_finds_the_same_moments_after_any_history_of_lists() {
        Random random = new Random(20261129);
        for (int round = 0; round < 200; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Set<DayOfWeek> days = random.ints(1 + random.nextInt(4), 0, 7).mapToObj(day -> DayOfWeek.of(day + 1)).collect(Collectors.toSet());
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(9000));
            LocalDate until = from.plusDays(30 + random.nextInt(200));
            LocalTime start = LocalTime.of(4 + random.nextInt(20), 5 * random.nextInt(12));
            Set<LocalDate> held = random.ints(random.nextInt(6), 0, 200).mapToObj(from::plusDays).collect(Collectors.toSet());
            int every = 1 + random.nextInt(3);
            WeeklyTimetable rule = rule(days, every, from.toString(), until.toString(), start.toString(), zone, held);
            School school = new School(rule, some(random, from));
            Holidays last = Holidays.NONE;
            for (int change = 0; change < 4; change++) {
                last = some(random, from);
                school.follow(last, LONG_BEFORE);
                assertThat(school.follow(last, LONG_BEFORE)).as("again, in round %d", round).isEmpty();
            }
            Holidays now = last;
            LocalDate first = rule.occurrences().isEmpty() ? from : rule.occurrences().getFirst().day();
            String byDay = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
            List<Instant> theirs = new Recur<ZonedDateTime>("FREQ=WEEKLY;WKST=MO;INTERVAL=" + every + ";BYDAY=" + byDay)
                    .getDates(first.atTime(start).atZone(zone), from.atStartOfDay(zone), until.plusDays(1).atStartOfDay(zone).minusSeconds(1)).stream()
                    .filter(begins -> held.contains(begins.toLocalDate()) || now.on(begins.toLocalDate()).isEmpty()).map(ZonedDateTime::toInstant).toList();
            assertThat(school.alive()).as("round %d: %s under %s", round, rule, last).containsExactlyElementsOf(theirs);
        }
    }

    private static Holidays some(Random random, LocalDate from) {
        return new Holidays(IntStream.range(0, random.nextInt(5)).mapToObj(number -> {
            LocalDate first = from.plusDays(random.nextInt(220) - 10);
            return new Holiday("Holiday " + number, first, first.plusDays(random.nextInt(15)));
        }).toList(), 1);
    }

    private static WeeklyTimetable rule(Set<DayOfWeek> days, int every, String from, String until, String start, ZoneId zone, Set<LocalDate> held) {
        return new WeeklyTimetable(days, every, day(from), day(until), LocalTime.parse(start), LocalTime.parse(start).plusMinutes(45), zone, Set.of(), new Observance.Observed(held));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Holidays holidays(String first, String last) {
        return new Holidays(List.of(new Holiday("Holidays", day(first), day(last))), 2);
    }

    /// A series whose plans are carried out to the letter.
    private static final class School {

        private Series series;
        private final List<Series.Member> members = new ArrayList<>();

        School(WeeklyTimetable rule, Holidays planned) {
            series = new Series(new SeriesId(new UUID(0, 2)), new CourseId(new UUID(0, 1)), Series.Rule.of(rule.under(planned, Set.of()), ALGEBRA), LONG_BEFORE, "staff:olga");
            series.rule().occurrences().forEach(this::add);
        }

        private void add(Occurrence some) {
            members.add(new Series.Member(some.day(), new Session(new SessionId(UUID.randomUUID()), series.course(), series.rule().at(some.day().toString(), some), null, null, 1)));
        }

        List<String> follow(Holidays list, Instant now) {
            HolidayPlan plan = HolidayPlan.of(series, members, list, now);
            series = new Series(series.id(), series.course(), new Series.Rule(series.rule().timetable().with(plan.then()), series.rule().weeksFrom(), ALGEBRA), LONG_BEFORE, "staff:olga");
            Set<SessionId> gone = plan.cancels().stream().map(one -> one.session().id()).collect(Collectors.toCollection(HashSet::new));
            members.replaceAll(member -> gone.contains(member.session().id()) ? new Series.Member(member.day(), cancelled(member.session())) : member);
            plan.adds().forEach(this::add);
            List<String> told = new ArrayList<>(plan.cancels().stream().map(one -> "cancels " + one.day()).toList());
            plan.adds().forEach(one -> told.add("adds " + one.day()));
            return told;
        }

        void cancelByHand(LocalDate day) {
            members.replaceAll(member -> member.day().equals(day) ? new Series.Member(day, cancelled(member.session())) : member);
        }

        void move(LocalDate day, Duration by) {
            members.replaceAll(member -> {
                SessionDetails is = member.session().details();
                return !member.day().equals(day) ? member : new Series.Member(day, new Session(member.session().id(), member.session().course(),
                        new SessionDetails(is.code(), is.title(), is.startsAt().plus(by), is.endsAt().plus(by), is.zone(), is.doorTimes(), is.seatPolicy(), is.provider()), null, null, 2));
            });
        }

        List<Instant> alive() {
            return List.copyOf(members.stream().map(Series.Member::session).filter(session -> session.cancelledAt() == null).map(Session::startsAt).collect(Collectors.toCollection(TreeSet::new)));
        }

        private static Session cancelled(Session session) {
            return new Session(session.id(), session.course(), session.details(), LONG_BEFORE, null, 2);
        }
    }
}
