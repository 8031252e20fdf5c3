package org.admitone.simulator.zoom.world;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with an account at the simulated Zoom. `profile` and `settings` hold what a caller wrote, in Zoom's words.
public record User(String id, String email, Standing standing, ObjectNode profile, ObjectNode settings, Instant createdAt) {

    public static final int BASIC = 1;
    public static final int LICENSED = 2;

    /// @param status active, inactive or pending
    /// @param role   0 the owner, 1 an admin, 2 a member
    public record Standing(int type, String status, int role) {}

    public boolean licensed() {
        return standing.type() == LICENSED;
    }

    public boolean active() {
        return standing.status().equals("active");
    }

    public String displayName() {
        String given = profile.path("display_name").asString("");
        return given.isEmpty() ? (profile.path("first_name").asString("") + " " + profile.path("last_name").asString("")).strip() : given;
    }

    public User as(Standing next) {
        return new User(id, email, next, profile, settings, createdAt);
    }

    /// What the host's own setting says, where a new meeting does not.
    public boolean prefers(String section, String key) {
        return settings.path(section).path(key).asBoolean(false);
    }

    /// Without the address.
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
