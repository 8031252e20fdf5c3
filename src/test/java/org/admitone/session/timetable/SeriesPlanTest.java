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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// What a change of a series comes to.
class SeriesPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "Pacific/Apia",
            "Africa/Cairo", "America/Santiago", "UTC");
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");
    private static final Instant LONG_BEFORE = Instant.parse("2009-01-01T00:00:00Z");
    /// By which rule a list of sessions was planned.
    private static final Map<List<Series.Member>, WeeklyTimetable> RULES = new IdentityHashMap<>();
    private static final SeriesEdit.Span ALL = new SeriesEdit.Span.All();

    @Test
    void a_later_hour_keeps_the_local_time_over_the_change_of_the_clocks_and_each_session_its_own_self() {
        var before = weekly("MONDAY", 1, "2026-10-12", "2026-11-02", "16:00", "17:00");
        var planned = planned(before);
        var steps = steps(planned, change(ALL, weekly("MONDAY", 1, "2026-10-12", "2026-11-02", "18:30", "20:00")), LONG_BEFORE);
        assertThat(steps).hasSize(4).allSatisfy(step -> assertThat(step).isInstanceOf(SeriesStep.Changes.class));
        assertThat(after(planned, steps).values()).containsExactly(Instant.parse("2026-10-12T16:30:00Z"), Instant.parse("2026-10-19T16:30:00Z"), Instant.parse("2026-10-26T17:30:00Z"),
                Instant.parse("2026-11-02T17:30:00Z"));
    }

    @Test
    void another_day_of_the_week_moves_the_class_within_its_week_and_what_is_left_over_is_added_or_cancelled() {
        var planned = planned(weekly("MONDAY THURSDAY", 1, "2026-11-30", "2026-12-10", "16:00", "17:00"));
        assertThat(words(steps(planned, change(ALL, weekly("TUESDAY THURSDAY", 1, "2026-11-30", "2026-12-10", "16:00", "17:00")), LONG_BEFORE)))
                .containsExactly("2026-12-01 changes 2026-11-30", "2026-12-03 same", "2026-12-08 changes 2026-12-07", "2026-12-10 same");
        assertThat(words(steps(planned, change(ALL, weekly("THURSDAY", 1, "2026-11-30", "2026-12-17", "16:00", "17:00")), LONG_BEFORE)))
                .containsExactly("2026-11-30 cancels", "2026-12-03 same", "2026-12-07 cancels", "2026-12-10 same", "2026-12-17 adds");
        assertThat(words(steps(planned, change(new SeriesEdit.Span.From(LocalDate.of(2026, 12, 7)), weekly("MONDAY WEDNESDAY THURSDAY", 1, "2026-12-07", "2026-12-10", "16:00", "17:00")), LONG_BEFORE)))
                .containsExactly("2026-12-07 same", "2026-12-09 adds", "2026-12-10 same");
    }

    @Test
    void a_day_left_out_is_cancelled_and_one_taken_back_is_planned_again() {
        var rule = weekly("MONDAY", 1, "2026-12-07", "2026-12-28", "16:00", "17:00");
        var planned = planned(rule);
        var without = new WeeklyTimetable(rule.days(), 1, rule.from(), rule.until(), rule.start(), rule.end(), BERLIN, Set.of(LocalDate.of(2026, 12, 21)));
        assertThat(words(steps(planned, change(ALL, without), LONG_BEFORE))).containsExactly("2026-12-07 same", "2026-12-14 same", "2026-12-21 cancels", "2026-12-28 same");
        var left = planned(without);
        left.add(new Series.Member(LocalDate.of(2026, 12, 21), cancelled(planned.get(2).session())));
        assertThat(words(SeriesPlan.of(series(without), left, change(ALL, rule), LONG_BEFORE).steps())).as("the cancelled one stays cancelled, another comes")
                .containsExactly("2026-12-07 same", "2026-12-14 same", "2026-12-21 adds", "2026-12-28 same");
    }

    @Test
    void what_was_changed_by_hand_stays_unless_it_is_wanted_otherwise() {
        var planned = planned(weekly("MONDAY", 1, "2026-12-07", "2026-12-28", "16:00", "17:00"));
        planned.set(1, new Series.Member(planned.get(1).day(), moved(planned.get(1).session(), Duration.ofHours(25))));
        planned.set(2, new Series.Member(planned.get(2).day(), cancelled(planned.get(2).session())));
        var later = weekly("MONDAY", 1, "2026-12-07", "2026-12-28", "18:00", "19:00");
        assertThat(words(steps(planned, change(ALL, later), LONG_BEFORE))).containsExactly("2026-12-07 changes 2026-12-07", "2026-12-14 by_hand", "2026-12-21 cancelled", "2026-12-28 changes 2026-12-28");
        assertThat(words(steps(planned, new SeriesEdit.Change(ALL, later, ALGEBRA, SeriesEdit.ByHand.CHANGED_TOO), LONG_BEFORE)))
                .containsExactly("2026-12-07 changes 2026-12-07", "2026-12-14 changes 2026-12-15", "2026-12-21 cancelled", "2026-12-28 changes 2026-12-28");
        var renamed = new TimetableDesk.Kind("Geometry", new DoorTimes(5, 10), "rooms");
        var steps = steps(planned, new SeriesEdit.Change(ALL, later, renamed, SeriesEdit.ByHand.KEPT), LONG_BEFORE);
        assertThat(steps.get(1)).as("moved by hand: it gets the title and the door, and keeps its time").isInstanceOfSatisfying(SeriesStep.Changes.class, changes -> {
            assertThat(changes.partly()).isTrue();
            assertThat(changes.details().title()).isEqualTo("Geometry");
            assertThat(changes.details().startsAt()).isEqualTo(changes.session().startsAt());
        });
        var sameTime = new SeriesEdit.Change(ALL, weekly("MONDAY", 1, "2026-12-07", "2026-12-28", "16:00", "17:00"), renamed, SeriesEdit.ByHand.CHANGED_TOO);
        assertThat(((SeriesStep.Changes) steps(planned, sameTime, LONG_BEFORE).get(1)).details().startsAt()).as("the hour is no part of this change").isEqualTo(planned.get(1).session().startsAt());
        var cancel = steps(planned, new SeriesEdit.Cancel(ALL, SeriesEdit.ByHand.KEPT), LONG_BEFORE);
        assertThat(words(cancel)).containsExactly("2026-12-07 cancels", "2026-12-14 by_hand", "2026-12-21 cancelled", "2026-12-28 cancels");
    }

    @Test
    void nothing_whose_door_has_opened_is_touched_and_nothing_is_planned_into_the_past() {
        var planned = planned(weekly("MONDAY", 1, "2026-12-07", "2026-12-28", "16:00", "17:00"));
        Instant now = Instant.parse("2026-12-14T14:55:00Z");
        assertThat(words(steps(planned, change(ALL, weekly("MONDAY", 1, "2026-11-30", "2026-12-28", "18:00", "19:00")), now)))
                .containsExactly("2026-12-07 begun", "2026-12-14 begun", "2026-12-21 changes 2026-12-21", "2026-12-28 changes 2026-12-28");
        assertThat(words(steps(planned, change(ALL, weekly("SUNDAY", 1, "2026-12-07", "2026-12-28", "18:00", "19:00")), Instant.parse("2026-12-14T09:00:00Z"))))
                .as("this week's moves to Sunday, last week's was held").containsExactly("2026-12-07 begun", "2026-12-20 changes 2026-12-14", "2026-12-27 changes 2026-12-21", "2026-12-28 cancels");
        assertThat(words(steps(planned, change(ALL, weekly("MONDAY", 1, "2026-12-07", "2026-12-14", "06:00", "07:00")), Instant.parse("2026-12-14T09:00:00Z"))))
                .containsExactly("2026-12-07 begun", "2026-12-14 too_late", "2026-12-21 cancels", "2026-12-28 cancels");
    }

    @Test
    void a_rhythm_of_several_weeks_goes_on_counting_after_a_split_and_counts_anew_from_the_first_that_changes() {
        var fortnightly = weekly("MONDAY THURSDAY", 2, "2026-09-07", "2026-12-31", "16:00", "17:00");
        var planned = planned(fortnightly);
        LocalDate thursday = LocalDate.of(2026, 10, 8);
        var steps = steps(planned, change(new SeriesEdit.Span.From(thursday), weekly("MONDAY THURSDAY", 2, "2026-10-08", "2026-12-31", "17:00", "18:00")), LONG_BEFORE);
        assertThat(steps).allMatch(step -> step instanceof SeriesStep.Changes).extracting(SeriesStep::day).startsWith(thursday, LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 22));
        var everyWeek = planned(weekly("MONDAY", 1, "2026-09-07", "2026-10-26", "16:00", "17:00"));
        assertThat(words(steps(everyWeek, change(ALL, weekly("MONDAY", 2, "2026-09-07", "2026-10-26", "16:00", "17:00")), Instant.parse("2026-09-30T09:00:00Z"))).stream().skip(4))
                .as("the next one, and every second from there").containsExactly("2026-10-05 same", "2026-10-12 cancels", "2026-10-19 same", "2026-10-26 cancels");
    }

    @Test
    void over_midnight_and_on_a_leap_day() {
        var planned = planned(new WeeklyTimetable(EnumSet.allOf(DayOfWeek.class), 1, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1), LocalTime.of(22, 0), LocalTime.of(23, 0), BERLIN, Set.of()));
        var night = new WeeklyTimetable(EnumSet.allOf(DayOfWeek.class), 1, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1), LocalTime.of(23, 30), LocalTime.of(0, 30), BERLIN, Set.of());
        var steps = steps(planned, change(ALL, night), LONG_BEFORE);
        assertThat(steps).extracting(SeriesStep::day).containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
        assertThat(((SeriesStep.Changes) steps.get(1)).details().endsAt()).isEqualTo(Instant.parse("2028-02-29T23:30:00Z"));
        var endOfMonth = planned(weekly("SUNDAY", 1, "2027-01-31", "2027-02-28", "10:00", "11:00"));
        assertThat(words(steps(endOfMonth, change(ALL, weekly("SATURDAY", 1, "2027-01-25", "2027-02-28", "10:00", "11:00")), LONG_BEFORE)))
                .containsExactly("2027-01-30 changes 2027-01-31", "2027-02-06 changes 2027-02-07", "2027-02-13 changes 2027-02-14", "2027-02-20 changes 2027-02-21", "2027-02-27 changes 2027-02-28");
    }

    @Test
    void a_second_implementation_finds_the_same_moments_before_and_after_a_split() {
        Random random = new Random(20261129);
        for (int round = 0; round < 400; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(9000));
            LocalTime start = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
            int every = 1 + random.nextInt(3);
            var before = new WeeklyTimetable(days(random), every, from, from.plusDays(40 + random.nextInt(300)), start, start.plusMinutes(45), zone, Set.of());
            var planned = planned(before);
            LocalDate split = planned.get(random.nextInt(planned.size())).day();
            SeriesEdit.Span span = random.nextBoolean() ? new SeriesEdit.Span.From(split) : ALL;
            LocalDate begins = span.equals(ALL) ? from : split;
            LocalTime later = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
            Set<DayOfWeek> days = random.nextBoolean() ? before.days() : days(random);
            var then = new WeeklyTimetable(days, every, begins, begins.plusDays(20 + random.nextInt(300)), later, later.plusMinutes(90), zone, Set.of());
            var after = after(planned, steps(planned, change(span, then), LONG_BEFORE));

            List<Instant> expected = new ArrayList<>(span.equals(ALL) ? List.of() : byTheOther(before, planned.getFirst().day(), from, split.minusDays(1)));
            expected.addAll(byTheOther(then, planned.getFirst().day(), begins, then.until()));
            // Apia had no 30 December 2011: a class of that day falls on the next, where another may be
            assertThat(after.values().stream().distinct().toList()).as("round %d: %s, then %s %s", round, before, span, then).isEqualTo(expected.stream().distinct().toList());
        }
    }

    /// Counted in weeks from that of the first class of all.
    private static List<Instant> byTheOther(WeeklyTimetable rule, LocalDate firstOfAll, LocalDate from, LocalDate until) {
        String byDay = rule.days().stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        ZonedDateTime seed = WeeklyTimetable.week(firstOfAll).minusWeeks(rule.everyWeeks()).atTime(rule.start()).atZone(rule.zone());
        return until.isBefore(from) ? List.of() : new Recur<ZonedDateTime>("FREQ=WEEKLY;WKST=MO;INTERVAL=" + rule.everyWeeks() + ";BYDAY=" + byDay)
                .getDates(seed, from.atStartOfDay(rule.zone()), until.plusDays(1).atStartOfDay(rule.zone()).minusSeconds(1)).stream().map(ZonedDateTime::toInstant).toList();
    }

    private static Set<DayOfWeek> days(Random random) {
        Set<DayOfWeek> days = new HashSet<>();
        random.ints(1 + random.nextInt(3), 0, 7).forEach(day -> days.add(DayOfWeek.of(day + 1)));
        return days;
    }

    /// The starts of what takes place, by the day of the rule.
    private static TreeMap<LocalDate, Instant> after(List<Series.Member> before, List<SeriesStep> steps) {
        TreeMap<LocalDate, Instant> starts = new TreeMap<>();
        before.forEach(member -> starts.put(member.day(), member.session().startsAt()));
        Set<SessionId> named = new HashSet<>();
        steps.forEach(step -> {
            switch (step) {
                case SeriesStep.Adds _ -> { }
                case SeriesStep.Changes changes -> named.add(changes.session().id());
                case SeriesStep.Cancels cancels -> named.add(cancels.session().id());
                case SeriesStep.Leaves leaves -> named.add(leaves.session().id());
            }
        });
        before.stream().filter(member -> named.contains(member.session().id())).forEach(member -> starts.remove(member.day()));
        steps.forEach(step -> {
            switch (step) {
                case SeriesStep.Adds adds -> starts.put(adds.day(), adds.occurrence().startsAt());
                case SeriesStep.Changes changes -> starts.put(changes.day(), changes.details().startsAt());
                case SeriesStep.Leaves leaves -> starts.put(leaves.day(), leaves.session().startsAt());
                case SeriesStep.Cancels _ -> { }
            }
        });
        return starts;
    }

    private static List<String> words(List<SeriesStep> steps) {
        return steps.stream().map(step -> step.day() + " " + switch (step) {
            case SeriesStep.Adds _ -> "adds";
            case SeriesStep.Changes changes -> "changes " + changes.session().startsAt().atZone(BERLIN).toLocalDate();
            case SeriesStep.Cancels _ -> "cancels";
            case SeriesStep.Leaves leaves -> leaves.why().name().toLowerCase(Locale.ROOT);
        }).toList();
    }

    private static WeeklyTimetable weekly(String days, int every, String from, String until, String start, String end) {
        return new WeeklyTimetable(Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()), every, LocalDate.parse(from), LocalDate.parse(until),
                LocalTime.parse(start), LocalTime.parse(end), BERLIN, Set.of());
    }

    private static SeriesEdit.Change change(SeriesEdit.Span span, WeeklyTimetable then) {
        return new SeriesEdit.Change(span, then, ALGEBRA, SeriesEdit.ByHand.KEPT);
    }

    private static List<Series.Member> planned(WeeklyTimetable rule) {
        List<Series.Member> members = new ArrayList<>();
        rule.occurrences().forEach(some -> members.add(new Series.Member(some.day(), new Session(new SessionId(UUID.randomUUID()), new CourseId(new UUID(0, 1)),
                Series.Rule.of(rule, ALGEBRA).at(some.day().toString(), some), null, null, 1))));
        RULES.put(members, rule);
        return members;
    }

    private static List<SeriesStep> steps(List<Series.Member> members, SeriesEdit edit, Instant now) {
        return SeriesPlan.of(series(Objects.requireNonNull(RULES.get(members))), members, edit, now).steps();
    }

    private static Series series(WeeklyTimetable rule) {
        return new Series(new SeriesId(new UUID(0, 2)), new CourseId(new UUID(0, 1)), Series.Rule.of(rule, ALGEBRA), LONG_BEFORE, "staff:olga");
    }

    private static Session moved(Session session, Duration by) {
        SessionDetails is = session.details();
        return new Session(session.id(), session.course(), new SessionDetails(is.code(), is.title(), is.startsAt().plus(by), is.endsAt().plus(by), is.zone(), is.doorTimes(), is.seatPolicy(), is.provider()),
                null, null, 2);
    }

    private static Session cancelled(Session session) {
        return new Session(session.id(), session.course(), session.details(), LONG_BEFORE, null, 2);
    }
}
