package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the school's holidays mean for a rule, day by day.
///
/// @param fallsOut  there would be class, were it no holiday
/// @param held      holidays with class all the same
/// @param inVain    said to be held all the same, but no holiday or no day of the rule: a slip, as a rule
/// @param revision  of the list
public record Observing(List<Day> fallsOut, List<Day> held, SortedSet<LocalDate> inVain, long revision) {

    public record Day(LocalDate day, Holiday holiday) {}

    /// Of a rule that begins.
    static Observing of(WeeklyTimetable timetable, Holidays list) {
        return of(timetable, timetable.firstWeek(), list);
    }

    static Observing of(Series.Rule rule, Holidays list) {
        return of(rule.timetable(), rule.weeksFrom(), list);
    }

    private static Observing of(WeeklyTimetable rule, LocalDate weeksFrom, Holidays list) {
        Set<LocalDate> taught = days(rule, weeksFrom);
        List<Day> fallsOut = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(days(rule.with(new Observance.Ignored()), weeksFrom))) {
            if (!taught.contains(day)) {
                list.on(day).ifPresent(holiday -> fallsOut.add(new Day(day, holiday)));
            }
        }
        List<Day> held = new ArrayList<>();
        SortedSet<LocalDate> inVain = new TreeSet<>();
        for (LocalDate day : new TreeSet<>(rule.school().held())) {
            list.on(day).filter(_ -> taught.contains(day)).ifPresentOrElse(holiday -> held.add(new Day(day, holiday)), () -> inVain.add(day));
        }
        return new Observing(fallsOut, held, inVain, list.revision());
    }

    private static Set<LocalDate> days(WeeklyTimetable rule, LocalDate weeksFrom) {
        return rule.countedFrom(weeksFrom).stream().map(Occurrence::day).collect(Collectors.toCollection(HashSet::new));
    }
}
