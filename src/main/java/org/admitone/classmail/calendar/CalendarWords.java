package org.admitone.classmail.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a calendar entry says in words, and how mails and calendars tell times.
public final class CalendarWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private CalendarWords() {}

    static String summary(CalendarEntry.What what) {
        return what.title().equals(what.course()) ? what.title() : what.course() + ": " + what.title();
    }

    static String description(CalendarEntry entry) {
        CalendarEntry.What what = entry.what();
        String when = when(what.startsAt(), what.endsAt(), what.zone());
        if (entry.standing() == CalendarEntry.Standing.CANCELLED) {
            return "This class does not take place, or is not yours any more.\nIt was planned for " + when + ".";
        }
        return entry.link() == null ? when
                : when + "\n\nYour way in: " + entry.link() + "\nThe link is yours alone. The door asks whoever uses it to show that they are you.";
    }

    /// `Tuesday 1 September 2026, 10:00 to 11:00 (Europe/Berlin)`.
    public static String when(Instant from, Instant until, ZoneId zone) {
        var starts = from.atZone(zone);
        var ends = until.atZone(zone);
        String end = starts.toLocalDate().equals(ends.toLocalDate()) ? TIME.format(ends) : DAY.format(ends) + ", " + TIME.format(ends);
        boolean sameClock = starts.getOffset().equals(ends.getOffset());
        return DAY.format(starts) + ", " + TIME.format(starts) + (sameClock ? "" : " (UTC" + starts.getOffset() + ")")
                + " to " + end + (sameClock ? "" : " (UTC" + ends.getOffset() + ")") + " (" + zone.getId() + ")";
    }

    /// `Tue 1 Sep, 10:00`, for a mail's subject.
    public static String shortly(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }
}
