package org.admitone.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail as staff see it. Its text is there only while it waits; prints itself masked.
///
/// @param text        null once it was sent, has expired or was given up
/// @param lastProblem why the last attempt failed, in one sentence without addresses
/// @param nextTryAt   when it is tried next, where it waits
/// @param person      whom it is for, where the school knows them
public record OutboxEntry(UUID id, String to, String subject, @Nullable String text, String purpose, State state, Instant createdAt,
                          @Nullable Instant expiresAt, @Nullable Instant sentAt, int attempts, @Nullable String lastProblem,
                          @Nullable Instant nextTryAt, @Nullable UUID person) {

    public enum State {
        /// To be sent; or, where no mail server is configured, to be read here.
        WAITING,
        SENT,
        /// Its time passed before it could be sent.
        EXPIRED,
        /// The mail server refused it for good.
        REFUSED,
        /// The mail server took it, and it came back.
        RETURNED
    }

    @Override
    public String toString() {
        return "OutboxEntry[" + id + ", " + purpose + ", " + state + ", masked]";
    }
}
