package org.admitone.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;

/// Tells times as people say them, in one zone, which is named beside them.
public record When(ZoneId zone, Instant now, Words words) {

    private static final Map<Language, DateTimeFormatter> DAY = inEach("EEE d MMM", "EEE d. MMM");
    private static final Map<Language, DateTimeFormatter> DAY_OF_YEAR = inEach("EEE d MMM yyyy", "EEE d. MMM yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public When in(ZoneId other) {
        return new When(other, now, words);
    }

    /// `Today`, `Tomorrow` or the date.
    public String day(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return words.say("time.today");
        }
        if (day.equals(today.plusDays(1))) {
            return words.say("time.tomorrow");
        }
        return day.equals(today.minusDays(1)) ? words.say("time.yesterday") : (day.getYear() == today.getYear() ? format(DAY) : format(DAY_OF_YEAR)).format(day);
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    public String second(Instant at) {
        return TO_THE_SECOND.format(at.atZone(zone));
    }

    public String dayAndTime(Instant at) {
        return day(at) + " " + time(at);
    }

    /// The date in full, whatever today is.
    public String date(Instant at) {
        return format(DAY_OF_YEAR).format(at.atZone(zone));
    }

    /// `Today 10:00 to 10:50`.
    public String span(Instant from, Instant until) {
        boolean sameDay = from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
        return words.say("time.span", dayAndTime(from), sameDay ? time(until) : dayAndTime(until));
    }

    /// `3 minutes ago`, `in 2 hours`.
    public String distance(Instant at) {
        Duration between = Duration.between(now, at);
        String length = length(between.abs(), words);
        return length.isEmpty() ? words.say("time.just-now") : between.isNegative() ? words.say("time.ago", length) : words.say("time.ahead", length);
    }

    /// `3 minutes`, `2 hours`, `5 days`; empty under half a minute.
    public static String length(Duration span, Words words) {
        long minutes = (span.toSeconds() + 30) / 60;
        if (minutes < 1) {
            return "";
        }
        if (minutes < 60) {
            return words.counted("time.minutes", minutes);
        }
        return minutes < 48 * 60 ? words.counted("time.hours", (minutes + 30) / 60) : words.counted("time.days", (minutes + 720) / 1440);
    }

    /// `4 s`, `3 min 20 s`, `1 h 5 min`: what was measured, not rounded away.
    public static String measured(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? pair(seconds / 60, "min", seconds % 60, "s") : pair(seconds / 3600, "h", seconds % 3600 / 60, "min");
    }

    private static String pair(long many, String large, long few, String small) {
        return many + " " + large + (few == 0 ? "" : " " + few + " " + small);
    }

    /// `1 person`, `3 people` are beyond this; `1 minute`, `3 minutes` are not.
    public static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /// For the value of a `datetime-local` input.
    public String typed(Instant at) {
        return at.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    private DateTimeFormatter format(Map<Language, DateTimeFormatter> formats) {
        return Objects.requireNonNull(formats.get(words.language()));
    }

    private static Map<Language, DateTimeFormatter> inEach(String english, String german) {
        return Map.of(Language.EN, DateTimeFormatter.ofPattern(english, Language.EN.locale()), Language.DE, DateTimeFormatter.ofPattern(german, Language.DE.locale()));
    }
}
