package org.admitone.session.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.platform.Faults;

/// Reads days without class as people type them: a day or a span of days a line, whatever word stands between; or a calendar of holidays, pasted as it is, with its whole days.
public final class DaysLeftOut {

    private static final Pattern DAY_OR_SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\D+(\\d{4}-\\d{2}-\\d{2}))?");
    private static final int LONGEST_SPAN_DAYS = 400;
    private static final int MOST_TOLD = 20;

    private DaysLeftOut() {}

    /// Notes a fault at the field for each line that is none, as far as anybody would read them.
    public static Set<LocalDate> read(String typed, String field, Faults faults) {
        if (HolidayCalendar.isOne(typed)) {
            return HolidayCalendar.read(typed, field, faults);
        }
        Set<LocalDate> days = new TreeSet<>();
        Iterator<String> lines = typed.lines().iterator();
        int wrong = 0;
        for (int number = 1; lines.hasNext() && wrong < MOST_TOLD && days.size() <= WeeklyTimetable.MOST_LEFT_OUT; number++) {
            String line = lines.next();
            Matcher found = DAY_OR_SPAN.matcher(line.strip());
            if (!line.isBlank() && !(found.matches() && add(found, days))) {
                faults.add(field, "Line " + number + " is no day and no span of days. Write 2026-12-24, or 2026-12-24 to 2027-01-06.");
                wrong++;
            }
        }
        if (days.size() > WeeklyTimetable.MOST_LEFT_OUT) {
            faults.add(field, WeeklyTimetable.TOO_MANY_LEFT_OUT);
            return Set.of();
        }
        return days;
    }

    /// So that [#read] reads the same: spans in one line.
    public static String write(Set<LocalDate> some) {
        StringBuilder lines = new StringBuilder();
        Set<LocalDate> rest = new TreeSet<>(some);
        while (!rest.isEmpty()) {
            LocalDate first = rest.iterator().next();
            LocalDate after = first;
            while (after.isBefore(first.plusDays(LONGEST_SPAN_DAYS)) && rest.remove(after)) {
                after = after.plusDays(1);
            }
            LocalDate last = after.minusDays(1);
            lines.append(last.isAfter(first) ? first + " – " + last : first).append('\n');
        }
        return lines.toString();
    }

    private static boolean add(Matcher found, Set<LocalDate> days) {
        try {
            LocalDate first = LocalDate.parse(found.group(1));
            LocalDate last = found.group(2) == null ? first : LocalDate.parse(found.group(2));
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN_DAYS))) {
                return false;
            }
            first.datesUntil(last.plusDays(1)).forEach(days::add);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }
}
