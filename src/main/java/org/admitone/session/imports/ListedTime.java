package org.admitone.session.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A time as a list has it.
sealed interface ListedTime {

    /// With an offset, or from a calendar that knows its zones.
    record Exact(Instant at) implements ListedTime {}

    /// By the clock of a zone that is found out later.
    record OfTheClock(LocalDateTime at) implements ListedTime {}

    /// A time that the zone's clocks skip is none; one that comes twice is the first.
    default boolean existsIn(ZoneId zone) {
        return switch (this) {
            case Exact ignored -> true;
            case OfTheClock(LocalDateTime at) -> !zone.getRules().getValidOffsets(at).isEmpty();
        };
    }

    default Instant in(ZoneId zone) {
        return switch (this) {
            case Exact(Instant at) -> at;
            case OfTheClock(LocalDateTime at) -> at.atZone(zone).toInstant();
        };
    }
}
