package org.admitone.session.imports;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// By which clock a time in a calendar is meant. A zone that Java knows is Java's, whatever the calendar says of it; only of others its own description counts. Pure.
final class CalendarZones {

    private CalendarZones() {
    }

    /// A clock, as the calendar means it.
    sealed interface Clock {

        /// Of whoever looks: the course's, here.
        record Floating() implements Clock {}

        record OfZone(ZoneId zone) implements Clock {}

        /// As the calendar itself describes it.
        record Described(TimeZone zone) implements Clock {}

        record Unknown(String name) implements Clock {}
    }

    /// The calendar without descriptions of zones that are known here anyhow.
    static String withoutKnown(String text) {
        return ZoneDescriptions.without(text, id -> known(id) != null);
    }

    static Clock of(ICalProperty property, DateTimeComponents raw, TimezoneInfo zones) {
        if (raw.isUtc()) {
            return new Clock.OfZone(ZoneOffset.UTC);
        }
        TimezoneAssignment assigned = zones.getTimezone(property);
        if (assigned != null) {
            ZoneId zone = assigned.getComponent() == null ? known(assigned.getTimeZone().getID()) : null;
            return zone == null ? new Clock.Described(assigned.getTimeZone()) : new Clock.OfZone(zone);
        }
        String unknown = property.getParameters().getTimezoneId();
        return unknown == null ? new Clock.Floating() : new Clock.Unknown(unknown);
    }

    /// A time that the clocks skip is later by as much; one that comes twice is the first (RFC 5545, section 3.3.5).
    static ListedTime time(LocalDateTime local, Clock clock) {
        return switch (clock) {
            case Clock.Floating ignored -> new ListedTime.OfTheClock(local);
            case Clock.Unknown ignored -> new ListedTime.OfTheClock(local);
            case Clock.OfZone(ZoneId zone) -> new ListedTime.Exact(local.atZone(zone).toInstant());
            case Clock.Described(TimeZone zone) -> new ListedTime.Exact(new DateTimeComponents(local.getYear(), local.getMonthValue(), local.getDayOfMonth(), local.getHour(), local.getMinute(),
                    local.getSecond(), false).toDate(zone).toInstant());
        };
    }

    /// What the clock shows at this instant; in UTC where nobody knows whose clock it is.
    static LocalDateTime local(Instant at, Clock clock) {
        return switch (clock) {
            case Clock.Floating ignored -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            case Clock.Unknown ignored -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            case Clock.OfZone(ZoneId zone) -> LocalDateTime.ofInstant(at, zone);
            case Clock.Described(TimeZone zone) -> LocalDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(zone.getOffset(at.toEpochMilli()) / 1000));
        };
    }

    /// In which zone a session of this clock is told; null: the course's.
    static @Nullable ZoneId told(Clock clock) {
        return clock instanceof Clock.OfZone(ZoneId zone) && !(zone instanceof ZoneOffset) && zone.getId().contains("/") ? zone : null;
    }

    private static @Nullable ZoneId known(String name) {
        try {
            return ZoneId.of(name.startsWith("/") ? name.substring(1) : name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
