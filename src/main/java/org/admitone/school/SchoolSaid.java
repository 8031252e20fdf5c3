package org.admitone.school;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;

/// What staff said of the school; null: nothing, so that the default holds.
///
/// @param opensMinutesBefore of sessions that are planned without a word about it; those that are planned already keep theirs
public record SchoolSaid(@Nullable String name, @Nullable ZoneId zone, @Nullable Integer opensMinutesBefore, @Nullable Integer closesMinutesAfter) {

    static final SchoolSaid NOTHING = new SchoolSaid(null, null, null, null);
    private static final int LONGEST_NAME = 100;
    private static final int A_DAY = 1440;

    public SchoolSaid {
        new Faults().unless(name == null || !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl), "name",
                        "A name has 1 to " + LONGEST_NAME + " characters on one line.")
                .unless(within(opensMinutesBefore), "opensMinutesBefore", "The door can open 0 to 1440 minutes before the start.")
                .unless(within(closesMinutesAfter), "closesMinutesAfter", "The door can close 0 to 1440 minutes after the end.")
                .orThrow();
    }

    private static boolean within(@Nullable Integer minutes) {
        return minutes == null || minutes >= 0 && minutes <= A_DAY;
    }

    /// For the audit trail: each that is another now, before and after.
    Map<String, Object> differences(SchoolSaid after) {
        Map<String, Object> told = new LinkedHashMap<>();
        difference(told, "name", name, after.name);
        difference(told, "zone", zone, after.zone);
        difference(told, "opensMinutesBefore", opensMinutesBefore, after.opensMinutesBefore);
        difference(told, "closesMinutesAfter", closesMinutesAfter, after.closesMinutesAfter);
        return told;
    }

    private static void difference(Map<String, Object> told, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            told.put(what, Map.of("before", word(before), "after", word(after)));
        }
    }

    private static Object word(@Nullable Object said) {
        return said == null ? "as configured" : said instanceof ZoneId zone ? zone.getId() : said;
    }
}
