package org.admitone.console.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.admitone.console.When;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.Observing;

/// Tells what the school's holidays mean for a timetable.
final class HolidayWords {

    private HolidayWords() {}

    /// Which days fall out because of which holiday, and which of those held all the same is a slip.
    static List<String> notes(Observing school, When when) {
        Map<Holiday, List<LocalDate>> byHoliday = new LinkedHashMap<>();
        school.fallsOut().forEach(day -> byHoliday.computeIfAbsent(day.holiday(), _ -> new ArrayList<>()).add(day.day()));
        List<String> notes = new ArrayList<>();
        byHoliday.forEach((holiday, days) -> notes.add(when.words().counted("timetable.falls-out", days.size(), holiday.name(),
                days.stream().map(day -> SeriesWords.date(day, when)).collect(Collectors.joining("; ")))));
        school.inVain().forEach(day -> notes.add(when.words().say("timetable.held-in-vain", SeriesWords.date(day, when))));
        return notes;
    }

    /// Of a day with class although the school has none.
    static Optional<String> held(Observing school, LocalDate day, When when) {
        return named(school.held(), day).map(name -> when.words().say("timetable.held-on", name));
    }

    static Optional<String> fallsOut(Observing school, LocalDate day, When when) {
        return named(school.fallsOut(), day).map(name -> when.words().say("timetable.because-of", name));
    }

    private static Optional<String> named(List<Observing.Day> days, LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst().map(one -> one.holiday().name());
    }
}
