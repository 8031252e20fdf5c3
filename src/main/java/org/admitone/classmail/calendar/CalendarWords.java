package org.admitone.classmail.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;

/// What a calendar entry says in words, and how mails and calendars tell times: in the session's zone, as the language writes them.
public final class CalendarWords {

    private static final Map<Language, DateTimeFormatter> DAY = Map.of(
            Language.EN, DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH), Language.DE, DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMAN));
    private static final Map<Language, DateTimeFormatter> SHORTLY = Map.of(
            Language.EN, DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH), Language.DE, DateTimeFormatter.ofPattern("EEE d. MMM, HH:mm", Locale.GERMAN));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Words words;

    public CalendarWords(Words words) {
        this.words = words;
    }

    String summary(CalendarEntry.What what) {
        return what.title().equals(what.course()) ? what.title() : words.say("calendar-entry.title", what.course(), what.title());
    }

    String description(CalendarEntry entry) {
        CalendarEntry.What what = entry.what();
        String when = when(what.startsAt(), what.endsAt(), what.zone());
        if (entry.standing() == CalendarEntry.Standing.CANCELLED) {
            return words.say("calendar-entry.gone") + "\n" + words.say("calendar-entry.was-planned", when);
        }
        return entry.link() == null ? when : when + "\n\n" + words.say("calendar-entry.way-in", entry.link()) + "\n" + words.say("calendar-entry.link");
    }

    /// `Tuesday 1 September 2026, 10:00 to 11:00 (Europe/Berlin)`.
    public String when(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime starts = from.atZone(zone);
        ZonedDateTime ends = until.atZone(zone);
        boolean sameDay = starts.toLocalDate().equals(ends.toLocalDate());
        boolean sameClock = starts.getOffset().equals(ends.getOffset());
        String end = time(ends, sameClock);
        return words.say("calendar-entry.span", dayAndTime(starts, time(starts, sameClock)), sameDay ? end : dayAndTime(ends, end), zone.getId());
    }

    private static String time(ZonedDateTime at, boolean plain) {
        return TIME.format(at) + (plain ? "" : " (UTC" + at.getOffset() + ")");
    }

    private String dayAndTime(ZonedDateTime at, String time) {
        return words.say("calendar-entry.day-and-time", format(DAY).format(at), time);
    }

    /// `Tue 1 Sep, 10:00`, for a mail's subject.
    public String shortly(Instant at, ZoneId zone) {
        return format(SHORTLY).format(at.atZone(zone));
    }

    private DateTimeFormatter format(Map<Language, DateTimeFormatter> formats) {
        return Objects.requireNonNull(formats.get(words.language()));
    }
}
