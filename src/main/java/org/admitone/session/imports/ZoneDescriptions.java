package org.admitone.session.imports;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a calendar says of its time zones, before anything is worked out by it. Pure, and in one pass whatever is sent.
final class ZoneDescriptions {

    private static final String ZONE = "VTIMEZONE";
    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "UNTIL", "COUNT", "BYMONTH", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "WKST");
    private static final int MOST_ZONES = 100;
    private static final int MOST_PROPERTIES = 500;
    private static final int LONGEST_RULE = 200;
    private static final int DEEPEST = 10;

    private ZoneDescriptions() {
    }

    enum Wrong { NOTHING, NO_ZONE, TOO_DEEP }

    /// Descriptions repeat every year, if at all. Anything else is no zone, and working it out could take for ever; so could looking through parts within parts for where one ends.
    ///
    /// Read line by line as the calendar itself is read afterwards, so that no way of folding or encoding a line hides a rule.
    static Wrong wrongWith(String text) {
        Looking looking = new Looking();
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(looking);
        } catch (IOException ofAString) {
            throw new UncheckedIOException(ofAString);
        }
        return looking.deep ? Wrong.TOO_DEEP : looking.strange ? Wrong.NO_ZONE : Wrong.NOTHING;
    }

    private static final class Looking extends VObjectDataAdapter {

        private boolean strange;
        private boolean deep;
        private int zones;
        private int properties;

        @Override
        public void onComponentBegin(String name, Context context) {
            if (name.equalsIgnoreCase(ZONE)) {
                zones++;
                properties = 0;
                strange |= zones > MOST_ZONES;
            }
            if (context.getParentComponents().size() > DEEPEST) {
                deep = true;
                context.stop();
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            if (context.getParentComponents().stream().anyMatch(ZONE::equalsIgnoreCase)) {
                properties++;
                strange |= properties > MOST_PROPERTIES || isRule(property.getName()) && !isYearly(property.getValue());
            }
            if (strange) {
                context.stop();
            }
        }

        private static boolean isRule(String name) {
            return name.equalsIgnoreCase("RRULE") || name.equalsIgnoreCase("EXRULE");
        }

        /// Each part is said once, or another reader might take another of them.
        private static boolean isYearly(@Nullable String rule) {
            if (rule == null || rule.length() > LONGEST_RULE) {
                return false;
            }
            String plain = rule.toUpperCase(Locale.ROOT).replace(" ", "");
            String[] parts = Stream.of(plain.split(";")).filter(Predicate.not(String::isEmpty)).toArray(String[]::new);
            Set<String> names = Arrays.stream(parts).map(part -> part.split("=", 2)[0]).collect(Collectors.toSet());
            return names.size() == parts.length && PARTS.containsAll(names) && Arrays.asList(parts).contains("FREQ=YEARLY")
                    && (!names.contains("INTERVAL") || Arrays.asList(parts).contains("INTERVAL=1"));
        }
    }

    /// The calendar without descriptions of those zones.
    static String without(String text, Predicate<String> zones) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int begins = lineStarting("BEGIN:" + ZONE, text, from);
            int ends = begins < 0 ? -1 : lineStarting("END:" + ZONE, text, begins);
            if (ends < 0) {
                break;
            }
            int next = afterLine(text, ends);
            String id = id(text.substring(begins, ends));
            kept.append(text, from, id != null && zones.test(id) ? begins : next);
            from = next;
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static @Nullable String id(String zone) {
        return zone.lines().filter(line -> line.regionMatches(true, 0, "TZID", 0, 4) && line.indexOf(':') > 0 && (line.charAt(4) == ':' || line.charAt(4) == ';')).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(null);
    }

    /// Where the next line begins that says this and no more; -1: nowhere.
    private static int lineStarting(String words, String text, int from) {
        for (int at = from; at < text.length(); at = afterLine(text, at)) {
            if (text.regionMatches(true, at, words, 0, words.length()) && text.substring(at + words.length(), afterLine(text, at)).isBlank()) {
                return at;
            }
        }
        return -1;
    }

    private static int afterLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
