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
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;

/// A calendar of holidays, as ministries and calendar programs publish it: of each event that lasts whole days, these days. What has an hour is no holiday.
///
/// Read line by line and no further: nothing that a calendar says of its time zones is worked out, which could take for ever.
final class HolidayCalendar {

    private static final Set<String> WANTED = Set.of("DTSTART", "DTEND", "DURATION", "STATUS", "RRULE", "RDATE");
    private static final int MOST_EVENTS = 500;
    private static final int DEEPEST = 10;
    private static final int LONGEST_DAYS = 400;
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
        Looking looking = look(text);
        if (looking.strange || !looking.ended) {
            faults.add(field, "This calendar cannot be read, or has more than 500 events. Paste one of holidays only.");
            return Set.of();
        }
        Set<LocalDate> days = new TreeSet<>();
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
                first.datesUntil(end).forEach(days::add);
            }
        }
        if (days.size() > WeeklyTimetable.MOST_LEFT_OUT) {
            faults.add(field, WeeklyTimetable.TOO_MANY_LEFT_OUT);
            return Set.of();
        }
        if (days.isEmpty() && unusable == 0) {
            faults.add(field, "This calendar names no whole day. Paste one of holidays, or write the days one a line.");
        }
        return days;
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
