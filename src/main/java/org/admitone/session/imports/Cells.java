package org.admitone.session.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands in one cell of a list of sessions. Each reader throws [IllegalArgumentException] with one sentence about what would be right. Pure.
final class Cells {

    static final String NO_TIME = "Write the time as 18:00, or together with the date as 2026-09-30 18:00.";

    private static final List<DateTimeFormatter> DATES = List.of(format("uuuu-MM-dd"), format("d.M.uuuu"), format("uuuu/MM/dd"));
    private static final List<DateTimeFormatter> TIMES = List.of(format("H:mm[:ss]"), format("H.mm"), format("h:mm a"), format("h:mma"));
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,?\\s+");
    private static final Pattern OF_THE_CLOCK = Pattern.compile("\\s*(uhr|h)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH = Pattern.compile("^(\\S*\\d)(?:T|,?\\s+)(\\d.*)$");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})\\s*(min|min\\.|minutes|minuten|')?");
    private static final Set<String> CANCELLED = Set.of("cancelled", "canceled", "abgesagt", "entfällt", "entfaellt", "fällt aus", "faellt aus", "storniert", "yes", "y", "true", "1", "x", "ja", "j", "wahr");
    private static final Set<String> TAKES_PLACE = Set.of("planned", "confirmed", "takes place", "active", "geplant", "findet statt", "bestätigt", "bestaetigt", "aktiv", "no", "n", "false", "0", "-",
            "nein", "falsch");
    private static final int LONGEST = 60;

    private Cells() {
    }

    static LocalDate date(String cell) {
        LocalDate date = firstOf(WEEKDAY.matcher(atMost(cell)).replaceFirst(""), DATES, LocalDate::from);
        if (date == null) {
            throw new IllegalArgumentException("Write the date as 2026-09-30 or 30.9.2026.");
        }
        return date;
    }

    /// @param date of the same line; null: the cell has to say it
    static ListedTime time(String cell, @Nullable LocalDate date) {
        String text = OF_THE_CLOCK.matcher(WEEKDAY.matcher(atMost(cell)).replaceFirst("")).replaceFirst("");
        try {
            OffsetDateTime exact = OffsetDateTime.parse(text);
            sensible(exact.getYear());
            return new ListedTime.Exact(exact.toInstant());
        } catch (DateTimeException withoutOffset) {
            LocalDateTime local = local(text, date);
            sensible(local.getYear());
            return new ListedTime.OfTheClock(local);
        }
    }

    private static void sensible(int year) {
        if (year < 1990 || year > 2200) {
            throw new IllegalArgumentException("The date must lie between the years 1990 and 2200.");
        }
    }

    /// The time alone, where the cell holds no more.
    static @Nullable LocalTime timeAlone(String cell) {
        return firstOf(OF_THE_CLOCK.matcher(atMost(cell)).replaceFirst(""), TIMES, LocalTime::from);
    }

    static int minutes(String cell) {
        Matcher found = MINUTES.matcher(cell.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            throw new IllegalArgumentException("Write a number of minutes here, for example 50.");
        }
        return Integer.parseInt(found.group(1));
    }

    static ZoneId zone(String cell) {
        try {
            return ZoneId.of(cell);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("This time zone is not known. Write it as region and city, for example Europe/Berlin.");
        }
    }

    static boolean cancelled(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!CANCELLED.contains(word) && !TAKES_PLACE.contains(word)) {
            throw new IllegalArgumentException("Write cancelled where the session does not take place, and planned or nothing where it does.");
        }
        return CANCELLED.contains(word);
    }

    private static LocalDateTime local(String text, @Nullable LocalDate date) {
        LocalTime alone = firstOf(text, TIMES, LocalTime::from);
        if (alone != null && date != null) {
            return date.atTime(alone);
        }
        Matcher both = BOTH.matcher(text);
        LocalTime time = both.matches() ? firstOf(both.group(2), TIMES, LocalTime::from) : null;
        if (time == null) {
            throw new IllegalArgumentException(NO_TIME);
        }
        return date(both.group(1)).atTime(time);
    }

    private static String atMost(String cell) {
        return cell.length() > LONGEST ? "" : cell;
    }

    private static <T extends Object> @Nullable T firstOf(String text, List<DateTimeFormatter> formats, Function<java.time.temporal.TemporalAccessor, T> reading) {
        for (DateTimeFormatter format : formats) {
            try {
                return reading.apply(format.parse(text));
            } catch (DateTimeException otherwise) {
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
