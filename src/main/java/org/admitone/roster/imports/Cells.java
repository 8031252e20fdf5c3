package org.admitone.roster.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.words.Language;
import org.admitone.roster.Role;

/// Reads what stands in one cell. Each reader throws [IllegalArgumentException] with one sentence about what would be right. Pure.
final class Cells {

    private static final List<DateTimeFormatter> DATES = List.of(format("uuuu-MM-dd"), format("d.M.uuuu"), format("uuuu/MM/dd"));
    private static final List<DateTimeFormatter> TIMES = List.of(format("uuuu-MM-dd['T'][' ']H:mm[:ss]"), format("d.M.uuuu H:mm[:ss]"));
    private static final Map<String, Role> ROLES = roles();
    private static final Map<String, Language> LANGUAGES = Map.of("de", Language.DE, "german", Language.DE, "deutsch", Language.DE,
            "en", Language.EN, "english", Language.EN, "englisch", Language.EN);
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "ja", "j", "wahr", "suspended", "gesperrt");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "-", "nein", "falsch", "active", "aktiv");

    private Cells() {
    }

    static Role role(String cell) {
        Role role = ROLES.get(cell.toLowerCase(Locale.ROOT));
        if (role == null) {
            throw new IllegalArgumentException("This role is not known; write learner, teacher, staff or observer.");
        }
        return role;
    }

    static Language language(String cell) {
        Language language = LANGUAGES.get(cell.toLowerCase(Locale.ROOT).replaceAll("[-_][a-z]{2}$", ""));
        if (language == null) {
            throw new IllegalArgumentException("This language is not spoken here; write de or en.");
        }
        return language;
    }

    static boolean yes(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        throw new IllegalArgumentException("Write yes or no here; the reason goes into a column named reason.");
    }

    /// A date alone means its first instant.
    static Instant from(String cell, ZoneId zone) {
        return instant(cell, zone, 0);
    }

    /// A date alone means the whole day, so the end is the first instant of the next.
    static Instant until(String cell, ZoneId zone) {
        return instant(cell, zone, 1);
    }

    static Set<String> sessions(String cell) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : cell.split("[,;|\\s]+")) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static Instant instant(String cell, ZoneId zone, int daysLater) {
        if (cell.length() <= 40) {
            for (DateTimeFormatter dates : DATES) {
                LocalDate date = orNull(cell, text -> LocalDate.parse(text, dates));
                if (date != null) {
                    return sensible(date.plusDays(daysLater).atStartOfDay(zone).toInstant());
                }
            }
            for (DateTimeFormatter times : TIMES) {
                LocalDateTime time = orNull(cell, text -> LocalDateTime.parse(text, times));
                if (time != null) {
                    return sensible(time.atZone(zone).toInstant());
                }
            }
            OffsetDateTime exact = orNull(cell, OffsetDateTime::parse);
            if (exact != null) {
                return sensible(exact.toInstant());
            }
        }
        throw new IllegalArgumentException("Write the date as 2026-09-30 or 30.9.2026, with a time if you like (2026-09-30 18:00).");
    }

    private static Instant sensible(Instant at) {
        if (at.isBefore(Instant.parse("1990-01-01T00:00:00Z")) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException("The date must lie between the years 1990 and 2200.");
        }
        return at;
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T extends Object> @org.jspecify.annotations.Nullable T orNull(String cell, Reading<T> reading) {
        try {
            return reading.read(cell);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        List.of("learner", "student", "pupil", "participant", "attendee", "lerner", "lernende", "lernender", "teilnehmer", "teilnehmerin",
                "schüler", "schülerin", "studentin", "studierende").forEach(word -> roles.put(word, Role.LEARNER));
        List.of("teacher", "instructor", "trainer", "tutor", "lecturer", "lehrer", "lehrerin", "lehrkraft", "dozent", "dozentin",
                "trainerin", "tutorin").forEach(word -> roles.put(word, Role.TEACHER));
        List.of("staff", "office", "mitarbeiter", "mitarbeiterin", "büro", "verwaltung").forEach(word -> roles.put(word, Role.STAFF));
        List.of("observer", "guest", "visitor", "beobachter", "beobachterin", "hospitant", "hospitantin", "gast").forEach(word -> roles.put(word, Role.OBSERVER));
        return roles;
    }
}
