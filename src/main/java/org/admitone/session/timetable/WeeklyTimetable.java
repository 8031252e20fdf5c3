package org.admitone.session.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.platform.Faults;

/// Classes on some days of the week, at the same time of the local clock, as RFC 5545's weekly rule has it: `FREQ=WEEKLY;WKST=MO`. Refuses everything that is wrong at once.
///
/// Every class lasts equally long, also over a change of the clocks. One whose start does not exist that day begins later by as much as the clocks are put forward; one whose start
/// comes twice is the first of the two (RFC 5545, section 3.3.5).
///
/// @param everyWeeks 1 to 8; counted in weeks from Monday on, from that of the first class
/// @param until      the last day on which there may be one
/// @param end        not after the start: on the next day
/// @param leftOut    days without class, by hand
/// @param school     days without class because the whole school has none
public record WeeklyTimetable(Set<DayOfWeek> days, int everyWeeks, LocalDate from, LocalDate until, LocalTime start, LocalTime end, ZoneId zone, Set<LocalDate> leftOut, Observance school) {

    public static final int MOST = 500;
    private static final int MOST_WEEKS_BETWEEN = 8;
    private static final int LONGEST_YEARS = 5;
    /// All days without class of five years are fewer; a few lines of spans could be millions.
    static final int MOST_LEFT_OUT = 2000;
    static final String TOO_MANY_LEFT_OUT = "At most 2000 days without class, between the years 2000 and 2200.";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 3);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 29);

    public WeeklyTimetable {
        days = Set.copyOf(days);
        leftOut = Set.copyOf(leftOut);
        boolean possible = isPossible(from) && isPossible(until);
        new Faults()
                .unless(!days.isEmpty(), "days", "Choose at least one day of the week.")
                .unless(everyWeeks >= 1 && everyWeeks <= MOST_WEEKS_BETWEEN, "everyWeeks", "Every 1 to 8 weeks.")
                .unless(possible, isPossible(from) ? "until" : "from", "The days must lie between the years 2000 and 2200.")
                .unless(!until.isBefore(from), "until", "The last day must not be before the first.")
                .unless(!possible || until.isBefore(from.plusYears(LONGEST_YEARS)), "until", "A timetable covers less than five years.")
                .unless(leftOut.size() <= MOST_LEFT_OUT && leftOut.stream().allMatch(WeeklyTimetable::isPossible), "leftOut", TOO_MANY_LEFT_OUT)
                .unless(school.held().size() <= MOST_LEFT_OUT && school.held().stream().allMatch(WeeklyTimetable::isPossible), "held",
                        "At most 2000 days on which there is class all the same, between the years 2000 and 2200.")
                .orThrow();
    }

    /// One that knows no holidays of the school.
    public WeeklyTimetable(Set<DayOfWeek> days, int everyWeeks, LocalDate from, LocalDate until, LocalTime start, LocalTime end, ZoneId zone, Set<LocalDate> leftOut) {
        this(days, everyWeeks, from, until, start, end, zone, leftOut, new Observance.Ignored());
    }

    WeeklyTimetable with(Observance other) {
        return new WeeklyTimetable(days, everyWeeks, from, until, start, end, zone, leftOut, other);
    }

    /// Where it observes the school's holidays: as they are in this list.
    ///
    /// @param except these days do not go, although they are holidays
    WeeklyTimetable under(Holidays list, Set<LocalDate> except) {
        if (!(school instanceof Observance.Observed)) {
            return this;
        }
        Set<LocalDate> out = new TreeSet<>();
        for (Holiday holiday : list.all()) {
            LocalDate last = holiday.last().isAfter(until) ? until : holiday.last();
            for (LocalDate day = holiday.first().isBefore(from) ? from : holiday.first(); !day.isAfter(last); day = day.plusDays(1)) {
                if (days.contains(day.getDayOfWeek()) && !school.held().contains(day) && !except.contains(day)) {
                    out.add(day);
                }
            }
        }
        return with(new Observance.Observed(school.held(), out));
    }

    static boolean isPossible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /// In order; empty where every day is left out.
    public List<Occurrence> occurrences() {
        return countedFrom(firstWeek());
    }

    /// The same, with several weeks counted from that of another Monday.
    List<Occurrence> countedFrom(LocalDate monday) {
        List<Occurrence> all = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && Math.floorMod(ChronoUnit.WEEKS.between(monday, week(day)), everyWeeks) == 0 && !leftOut.contains(day)
                    && !school.fellOut().contains(day)) {
                all.add(on(day));
            }
        }
        return all;
    }

    /// The Monday of the first class, also of one that is left out.
    LocalDate firstWeek() {
        return week(from.datesUntil(from.plusWeeks(1)).filter(day -> days.contains(day.getDayOfWeek())).findFirst().orElse(from));
    }

    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Days that are left out although there would be no class anyhow: a slip, as a rule.
    public Set<LocalDate> leftOutInVain() {
        Set<LocalDate> held = new WeeklyTimetable(days, everyWeeks, from, until, start, end, zone, Set.of()).occurrences().stream().map(Occurrence::day).collect(Collectors.toSet());
        Set<LocalDate> vain = new TreeSet<>(leftOut);
        vain.removeAll(held);
        return vain;
    }

    /// In the order of the week.
    public Set<DayOfWeek> daysInOrder() {
        return days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
    }

    /// That of a day, whether or not there is one by the rule.
    Occurrence on(LocalDate day) {
        LocalDateTime local = LocalDateTime.of(day, start);
        LocalDateTime localEnd = LocalDateTime.of(end.isAfter(start) ? day : day.plusDays(1), end);
        var starts = local.atZone(zone);
        return new Occurrence(day, starts.toInstant(), starts.toInstant().plus(Duration.between(local, localEnd)), !starts.toLocalDateTime().equals(local));
    }
}
