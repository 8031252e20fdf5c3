package org.admitone.provider.zoom.api;

import java.util.Optional;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.ZoomLink;

/// A registration as Zoom tells it.
///
/// @param link empty while the registration is not approved
public record Registrant(RegistrantId id, String email, Optional<ZoomLink> link) {

    public enum Status { PENDING, APPROVED, DENIED }

    /// How to point at a registration in order to change it.
    public record Reference(RegistrantId id, String email) {
        @Override
        public String toString() {
            return "Reference[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "Registrant[" + id + ", masked]";
    }

    /// The very same value is called differently by the calls that add and those that list.
    static Registrant added(Answer answer, String email) {
        return new Registrant(new RegistrantId(answer.text("registrant_id")), answer.textOr("email", email), answer.maybeLink("join_url"));
    }

    static Registrant listed(Answer answer) {
        return new Registrant(new RegistrantId(answer.text("id")), answer.textOr("email", ""), answer.maybeLink("join_url"));
    }
}
