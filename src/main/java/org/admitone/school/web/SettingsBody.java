package org.admitone.school.web;

import java.time.ZoneId;
import org.admitone.platform.json.JsonIn;
import org.admitone.school.School;
import org.admitone.school.SchoolSaid;
import org.jspecify.annotations.Nullable;

/// The school's settings as programs see them: what holds, and what of it was said rather than configured.
record SettingsBody(@Nullable String name, @Nullable String zone, @Nullable Integer opensMinutesBefore, @Nullable Integer closesMinutesAfter, Said said, long revision) {

    /// Null: nothing was said, so that the installation's setting holds.
    record Said(@Nullable String name, @Nullable String zone, @Nullable Integer opensMinutesBefore, @Nullable Integer closesMinutesAfter) {}

    static SettingsBody of(School.Stated stated, SchoolSaid holds) {
        SchoolSaid said = stated.said();
        return new SettingsBody(holds.name(), id(holds.zone()), holds.opensMinutesBefore(), holds.closesMinutesAfter(),
                new Said(said.name(), id(said.zone()), said.opensMinutesBefore(), said.closesMinutesAfter()), stated.revision());
    }

    /// What a program does not mention stays; what it says null of goes back to the installation's setting.
    static SchoolSaid read(JsonIn body, SchoolSaid before) {
        String name = body.mentions("name") ? body.textOrNull("name") : before.name();
        ZoneId zone = body.mentions("zone") ? body.readOrNull("zone", ZoneId::of, "This is not a time zone's name; one looks like Europe/Berlin.") : before.zone();
        Integer opens = minutes(body, "opensMinutesBefore", before.opensMinutesBefore());
        Integer closes = minutes(body, "closesMinutesAfter", before.closesMinutesAfter());
        return body.finish(() -> new SchoolSaid(name, zone, opens, closes));
    }

    private static @Nullable Integer minutes(JsonIn body, String field, @Nullable Integer before) {
        return body.says(field) ? Integer.valueOf(body.whole(field, 0)) : body.mentions(field) ? null : before;
    }

    private static @Nullable String id(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }
}
