package org.admitone.roster;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A group that learns together, and what its door asks for.
///
/// @param archivedAt since when nothing more is held in it; null: in use
public record Course(CourseId id, CourseDetails details, @Nullable Instant archivedAt, long revision) {

    public String code() {
        return details.code();
    }

    public String title() {
        return details.title();
    }

    public ZoneId zone() {
        return details.zone();
    }

    public ChatKeeping chat() {
        return details.chat();
    }

    public DoorSettings door() {
        return details.door();
    }
}
