package org.admitone.simulator.zoom.world;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// Somebody registered for one meeting. The token is what a personal link carries.
///
/// @param form first name, last name and the rest as it was filled in
public record Registrant(String id, String email, ObjectNode form, Status status, String token, Instant createdAt) {

    /// Cancelled ones are told apart from denied ones here; Zoom lists both as denied.
    public enum Status {
        PENDING("pending"), APPROVED("approved"), DENIED("denied"), CANCELLED("denied");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public String name() {
        return (form.path("first_name").asString("") + " " + form.path("last_name").asString("")).strip();
    }

    public long pin() {
        return 100_000 + Math.floorMod(id.hashCode(), 900_000);
    }

    public Registrant as(Status next, String token) {
        return new Registrant(id, email, form, next, token, createdAt);
    }

    @Override
    public String toString() {
        return "Registrant[" + id + ", " + status + "]";
    }
}
