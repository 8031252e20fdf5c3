package org.admitone.session.imports;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceId;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// A calendar (RFC 5545) as a list of sessions: each event, and each day of one that repeats, is one. Pure, and bounded whatever is sent.
final class SessionCalendar {

    static final int MOST_EVENTS = 500;

    private final TimezoneInfo zones;
    private final boolean cancelledAsAWhole;
    private final Map<String, SessionRow> rows = new LinkedHashMap<>();
    private final List<SessionRow> unnamed = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<EventOfNoCourse> ofNone = new ArrayList<>();
    private final @Nullable CalendarCourses courses;
    private int wholeDays;

    private SessionCalendar(ICalendar calendar, @Nullable CalendarCourses courses) {
        this.courses = courses;
        this.zones = calendar.getTimezoneInfo();
        this.cancelledAsAWhole = calendar.getMethod() != null && calendar.getMethod().isCancel();
    }

    static boolean isOne(String text) {
        String start = text.stripLeading();
        start = start.startsWith("\uFEFF") ? start.substring(1).stripLeading() : start;
        return start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    /// @param courses null: all events are of one course
    static SessionList read(String text, @Nullable CalendarCourses courses) {
        ZoneDescriptions.Wrong wrong = ZoneDescriptions.wrongWith(text);
        if (wrong == ZoneDescriptions.Wrong.NO_ZONE) {
            return SessionList.unreadable("The calendar describes a time zone that cannot be one. Export it with a zone such as Europe/Berlin.");
        }
        ICalendar calendar;
        try {
            calendar = wrong == ZoneDescriptions.Wrong.TOO_DEEP ? null : Biweekly.parse(CalendarZones.withoutKnown(text)).first();
        } catch (RuntimeException damaged) {          // the library's own, for input that nobody thought of
            calendar = null;
        }
        if (calendar == null) {
            return SessionList.unreadable("The calendar cannot be read. Export it once more as an iCalendar file (.ics).");
        }
        if (calendar.getEvents().size() > MOST_EVENTS) {
            return SessionList.unreadable("The calendar has more than " + MOST_EVENTS + " events; send it in parts.");
        }
        return new SessionCalendar(calendar, courses).sessions(calendar.getEvents());
    }

    static SessionList read(String text) {
        return read(text, null);
    }

    private SessionList sessions(List<VEvent> events) {
        for (int pass = 0; pass < 2; pass++) {                       // what repeats first, then what differs from it
            for (int i = 0; i < events.size(); i++) {
                VEvent event = events.get(i);
                if ((event.getRecurrenceId() == null) == (pass == 0)) {
                    new Event(event, new Spot(i + 1, "event " + (i + 1))).read();
                }
            }
        }
        List<SessionRow> all = new ArrayList<>(rows.values());
        all.addAll(unnamed);
        if (all.size() > SessionList.MOST) {
            return SessionList.unreadable("The list has more than " + SessionList.MOST + " entries; send it in parts.");
        }
        if (all.isEmpty() && faults.isEmpty() && ofNone.isEmpty()) {
            return SessionList.unreadable("The list names no session.");
        }
        List<String> notes = wholeDays == 0 ? List.of() : List.of("Events that last whole days are no classes and are left out: " + wholeDays + ".");
        return new SessionList("calendar", all, faults, notes, ofNone);
    }

    /// One event of the calendar.
    private final class Event {

        private final VEvent event;
        private final Spot spot;
        private final @Nullable String uid;
        private @Nullable String course;
        private @Nullable String title;

        Event(VEvent event, Spot spot) {
            this.event = event;
            this.spot = spot;
            this.uid = event.getUid() == null || event.getUid().getValue() == null || event.getUid().getValue().isBlank() ? null : event.getUid().getValue();
            this.title = summary();
        }

        void read() {
            CalendarCourses.Found found = courses == null ? null : courses.of(event, uid, title).orElse(null);
            if (courses != null && found == null) {
                ofNone.add(new EventOfNoCourse(spot, title, CalendarCourses.named(event, title)));
                return;
            }
            if (found != null) {
                course = found.course();
                title = found.title();
            }
            try {
                ICalDate start = date(event.getDateStart());
                if (start == null) {
                    fault("DTSTART", "The start is missing.");
                } else if (start.hasTime()) {
                    sessions(start);
                } else {
                    wholeDays++;
                }
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                fault("RRULE", wrong instanceof IllegalArgumentException ? String.valueOf(wrong.getMessage()) : "This rule cannot be read.");
            }
        }

        private void sessions(ICalDate start) {
            CalendarZones.Clock clock = CalendarZones.of(event.getDateStart(), raw(start), zones);
            if (clock instanceof CalendarZones.Clock.Unknown(String name)) {
                faults.add(new ImportFault(spot, "DTSTART", "This time zone is not known, and the calendar does not describe it. Export it with a zone such as Europe/Berlin.", name));
                return;
            }
            LocalDateTime first = local(raw(start));
            Duration length = length(first, clock);
            if (length == null) {
                fault("DTEND", "Say when the session ends, or how many minutes it lasts.");
                return;
            }
            if (event.getRecurrenceId() != null) {
                differs(event.getRecurrenceId(), first, clock, length);
                return;
            }
            Set<LocalDateTime> without = new HashSet<>();
            event.getExceptionDates().forEach((ExceptionDates dates) -> dates.getValues().forEach(date -> without.add(CalendarSeries.local(date, first, clock))));
            Set<LocalDateTime> starts = CalendarSeries.starts(event, first, clock);
            boolean repeats = starts.size() > 1 || event.getRecurrenceRule() != null;
            starts.forEach(at -> keep(code(repeats ? stamp(at, clock) : ""), at, clock, length, without.contains(at)));
        }

        private void differs(RecurrenceId of, LocalDateTime first, CalendarZones.Clock clock, Duration length) {
            ICalDate which = of.getValue();
            if (of.getRange() != null || which == null || !which.hasTime()) {
                fault("RECURRENCE-ID", "A change of several days at once cannot be read. Export each day's change, or let the series end and begin a new one.");
                return;
            }
            CalendarZones.Clock whose = CalendarZones.of(of, raw(which), zones);
            keep(code(stamp(local(raw(which)), whose)), first, clock, length, false);
        }

        private void keep(@Nullable String code, LocalDateTime at, CalendarZones.Clock clock, Duration length, boolean left) {
            boolean cancelled = left || cancelledAsAWhole || event.getStatus() != null && event.getStatus().isCancelled();
            ListedTime starts = CalendarZones.time(at, clock);
            ListedTime ends = switch (starts) {
                case ListedTime.Exact(Instant exact) -> new ListedTime.Exact(exact.plus(length));
                case ListedTime.OfTheClock(LocalDateTime local) -> new ListedTime.OfTheClock(local.plus(length));
            };
            SessionRow row = new SessionRow(spot, course, code, title, starts, ends, CalendarZones.told(clock), null, null, null, cancelled);
            String key = course + " " + code;
            if (code == null || event.getRecurrenceId() == null && rows.containsKey(key)) {
                unnamed.add(row);                                    // twice without a difference told: the planner says so
            } else {
                rows.put(key, row);
            }
            if (rows.size() + unnamed.size() > SessionList.MOST * 2) {
                throw new IllegalArgumentException("The list has more than " + SessionList.MOST + " entries; send it in parts.");
            }
        }

        private @Nullable Duration length(LocalDateTime first, CalendarZones.Clock clock) {
            if (event.getDuration() != null && event.getDuration().getValue() != null) {
                return Duration.ofMillis(event.getDuration().getValue().toMillis());
            }
            ICalDate end = date(event.getDateEnd());
            if (end == null || !end.hasTime()) {
                return null;
            }
            ListedTime ends = CalendarZones.time(local(raw(end)), CalendarZones.of(event.getDateEnd(), raw(end), zones));
            return Duration.between(CalendarZones.time(first, clock).in(ZoneOffset.UTC), ends.in(ZoneOffset.UTC));
        }

        private @Nullable String summary() {
            String summary = event.getSummary() == null || event.getSummary().getValue() == null ? "" : Wording.tidy(event.getSummary().getValue().replaceAll("\\s+", " "));
            return summary.isEmpty() ? null : summary;
        }

        private @Nullable String code(String day) {
            return uid == null ? null : CalendarCode.of(uid, day);
        }

        private void fault(String property, String what) {
            faults.add(new ImportFault(spot, property, what, title));
        }
    }

    private static @Nullable ICalDate date(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    private static DateTimeComponents raw(ICalDate date) {
        return date.getRawComponents();
    }

    private static LocalDateTime local(DateTimeComponents raw) {
        return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    /// The same for the same moment, in whichever zone a calendar writes it.
    private static String stamp(LocalDateTime at, CalendarZones.Clock clock) {
        return switch (CalendarZones.time(at, clock)) {
            case ListedTime.Exact(Instant exact) -> CalendarCode.DAY.format(exact.atOffset(ZoneOffset.UTC)) + "Z";
            case ListedTime.OfTheClock(LocalDateTime local) -> CalendarCode.DAY.format(local);
        };
    }
}
