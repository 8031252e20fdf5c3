package org.admitone.simulator.zoom.world;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A scheduled meeting. `terms` (topic, start, passcode, ...) and `settings` are in Zoom's words, complete, as an answer shows them.
/// The uuid is the one its next or present instance has.
public record Meeting(long id, String uuid, String hostId, ObjectNode terms, ObjectNode settings, Instant createdAt) {

    public static final int INSTANT = 1;
    public static final int SCHEDULED = 2;
    /// In the host's personal room, under their permanent number.
    public static final int PERSONAL = 4;
    private static final Duration KEPT = Duration.ofDays(30);

    /// Begun by pressing a button in Zoom's program: nothing was planned.
    public static Meeting unplanned(long id, String uuid, User host, int type, Instant now) {
        return new Meeting(id, uuid, host.id(), Json.object().put("topic", host.displayName() + "'s Zoom Meeting").put("type", type).put("duration", 60).put("timezone", "UTC"),
                Json.object().put("approval_type", 2), now);
    }

    public boolean planned() {
        return type() != INSTANT && type() != PERSONAL;
    }

    public String topic() {
        return terms.path("topic").asString("");
    }

    public int type() {
        return terms.path("type").asInt(SCHEDULED);
    }

    public int minutes() {
        return terms.path("duration").asInt(60);
    }

    public String timezone() {
        return terms.path("timezone").asString("UTC");
    }

    public String passcode() {
        return terms.path("password").asString("");
    }

    public Optional<Instant> startsAt() {
        try {
            return Optional.ofNullable(terms.get("start_time")).map(node -> Instant.parse(node.asString("")));
        } catch (DateTimeParseException unscheduled) {
            return Optional.empty();
        }
    }

    /// Whether people must register: approval type 0 (at once) or 1 (by hand).
    public boolean registration() {
        return settings.path("approval_type").asInt(2) != 2;
    }

    public boolean says(String setting) {
        return settings.path(setting).asBoolean(false);
    }

    /// An id goes out of use a month after the scheduled date.
    public boolean expired(Instant now) {
        return type() == SCHEDULED && startsAt().orElse(createdAt).plus(KEPT).isBefore(now);
    }

    public Meeting next(String uuid) {
        return new Meeting(id, uuid, hostId, terms, settings, createdAt);
    }
}
