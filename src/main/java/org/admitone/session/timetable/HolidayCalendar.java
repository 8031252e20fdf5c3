package org.admitone.session.timetable;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;

/// A calendar of holidays, as ministries and calendar programs publish it: of each event that lasts whole days, these days. What has an hour is no holiday.
///
/// Read line by line and no further: nothing that a calendar says of its time zones is worked out, which could take for ever.
final class HolidayCalendar {

    private static final Set<String> WANTED = Set.of("DTSTART", "DTEND", "DURATION", "STATUS", "RRULE", "RDATE", "SUMMARY");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int MOST_EVENTS = 500;
    private static final int DEEPEST = 10;
    private static final int LONGEST_DAYS = Holiday.LONGEST_DAYS;
    private static final int MOST_TOLD = 20;

    private HolidayCalendar() {}

    static boolean isOne(String text) {
        return begin(text).regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    /// Without the mark that some editors put before a text.
    private static String begin(String text) {
        String start = text.stripLeading();
        return start.startsWith("\uFEFF") ? start.substring(1).stripLeading() : start;
    }

    /// Notes a fault where nothing of it can be used, or one event cannot.
    static Set<LocalDate> read(String text, String field, Faults faults) {
        Set<LocalDate> days = new TreeSet<>();
        for (Event event : events(text, field, faults)) {
            event.first().datesUntil(event.end()).forEach(days::add);
        }
        if (days.size() > WeeklyTimetable.MOST_LEFT_OUT) {
            faults.add(field, WeeklyTimetable.TOO_MANY_LEFT_OUT);
            return Set.of();
        }
        return days;
    }

    /// The same with their names.
    static List<Holiday> holidays(String text, String field, Faults faults) {
        if (!isOne(text)) {
            faults.add(field, "This is no calendar. One begins with BEGIN:VCALENDAR.");
            return List.of();
        }
        List<Holiday> all = new ArrayList<>();
        int wrong = 0;
        for (Event event : events(text, field, faults)) {
            try {
                all.add(new Holiday(shortened(event.name()), event.first(), event.end().minusDays(1)));
            } catch (BadInput bad) {
                if (wrong++ < MOST_TOLD) {
                    faults.add(field, "The holiday of " + event.first() + " has no name that can be shown, or lies outside of the years 2000 to 2200.");
                }
            }
        }
        return all;
    }

    /// What lasts whole days and takes place.
    private static List<Event> events(String text, String field, Faults faults) {
        Looking looking = look(text);
        if (looking.strange || !looking.ended) {
            faults.add(field, "This calendar cannot be read, or has more than 500 events. Paste one of holidays only.");
            return List.of();
        }
        List<Event> all = new ArrayList<>();
        int unusable = 0;
        for (Map<String, String> event : looking.events) {
            LocalDate first = day(event.get("DTSTART"));
            if (first == null || "CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
                continue;
            }
            LocalDate end = end(first, event);
            if (event.containsKey("RRULE") || event.containsKey("RDATE") || end.isAfter(first.plusDays(LONGEST_DAYS))) {
                if (unusable++ < MOST_TOLD) {
                    faults.add(field, "The holiday of " + first + " repeats by a rule or lasts longer than 400 days. Write its days one a line.");
                }
            } else {
                all.add(new Event(first, end, event.getOrDefault("SUMMARY", "")));
            }
        }
        if (all.isEmpty() && unusable == 0) {
            faults.add(field, "This calendar names no whole day. Paste one of holidays, or write the days one a line.");
        }
        return all;
    }

    /// @param end  the day after the last one
    /// @param name as the calendar has it, escapes and all
    private record Event(LocalDate first, LocalDate end, String name) {}

    /// As RFC 5545, section 3.3.11, writes texts; on one line, and no longer than the list takes.
    private static String shortened(String written) {
        String name = ESCAPED.matcher(written).replaceAll(found -> Matcher.quoteReplacement(found.group(1).equalsIgnoreCase("n") ? " " : found.group(1))).strip();
        int end = Math.min(name.length(), Holiday.LONGEST_NAME);
        return name.substring(0, end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end).strip();
    }

    /// The day after the last one; an event that says nothing of it lasts one day (RFC 5545, section 3.6.1).
    private static LocalDate end(LocalDate first, Map<String, String> event) {
        LocalDate end = day(event.get("DTEND"));
        if (end == null && event.containsKey("DURATION")) {
            try {
                end = first.plus(Period.parse(event.getOrDefault("DURATION", "")));
            } catch (DateTimeException | ArithmeticException notInDays) {
                end = null;
            }
        }
        return end == null || !end.isAfter(first) ? first.plusDays(1) : end;
    }

    /// Null: there is none, or it has an hour.
    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.length() != 8 ? null : LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Looking look(String text) {
        Looking looking = new Looking();
        try (VObjectReader reader = new VObjectReader(new StringReader(begin(text)), SyntaxRules.iCalendar())) {
            reader.parse(looking);
        } catch (IOException ofAString) {
            throw new UncheckedIOException(ofAString);
        }
        return looking;
    }

    /// Keeps of each event what is wanted, the first time that it is said.
    private static final class Looking extends VObjectDataAdapter {

        private final List<Map<String, String>> events = new ArrayList<>();
        private boolean strange;
        private boolean ended;

        @Override
        public void onComponentBegin(String name, Context context) {
            if (name.equalsIgnoreCase("VEVENT")) {
                events.add(new HashMap<>());
            }
            strange |= events.size() > MOST_EVENTS || context.getParentComponents().size() > DEEPEST;
            if (strange) {
                context.stop();
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            ended |= name.equalsIgnoreCase("VCALENDAR");
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            List<String> within = context.getParentComponents();
            String name = property.getName().toUpperCase(Locale.ROOT);
            if (!within.isEmpty() && within.getLast().equalsIgnoreCase("VEVENT") && WANTED.contains(name) && property.getValue() != null) {
                events.getLast().putIfAbsent(name, property.getValue().strip());
            }
        }
    }
}
