package org.admitone.learner;

import java.time.Instant;
import java.util.List;

/// Whose device sent a signed request.
public sealed interface Recognition {

    /// @param owners at least one; several where people share a browser and each has proved on it
    record Known(List<Owner> owners) implements Recognition {
        public Known {
            owners = List.copyOf(owners);
        }
    }

    /// Nobody's: no proof was made on it, none is remembered any more, or it was revoked. These look alike.
    record Unknown() implements Recognition {}

    /// This very request came before.
    record Repeated() implements Recognition {}

    record TooMany(Instant until) implements Recognition {}
}
