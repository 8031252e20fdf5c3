package org.admitone.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The next event of a lane, and where it goes. Prints itself masked.
///
/// @param endpointRevision of the endpoint as it is called; what comes back says nothing about another one
/// @param firstTryAt null: not tried since it began to wait
record Due(long delivery, UUID event, String body, long endpointRevision, Target target, int tries, @Nullable Instant firstTryAt) {

    /// @param secrets in force, the newest first
    record Target(URI url, List<WebhookSecret> secrets) {

        @Override
        public String toString() {
            return "Target[masked]";
        }
    }

    @Override
    public String toString() {
        return "Due[" + delivery + ", " + event + ", masked]";
    }
}
