package org.admitone.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event on its way to one endpoint, as staff and programs see it.
///
/// @param event     its id, as in the header `webhook-id`
/// @param at        when it happened
/// @param tries     since it began to wait
/// @param lastCall  the newest attempt; null: none yet
/// @param nextTryAt when its session is tried next; null: nothing waits
public record Delivery(UUID event, EventType type, Instant at, State state, int tries, @Nullable Call lastCall, @Nullable Instant nextTryAt) {

    public enum State {
        WAITING, DELIVERED,
        /// Tried for three days while others got through.
        GIVEN_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// One attempt.
    ///
    /// @param status  null: no answer
    /// @param problem null: it was taken
    /// @param answer  of a no: its first characters, without what looks secret
    public record Call(Instant at, int millis, @Nullable Integer status, @Nullable String problem, String answer) {}

    /// With all of its attempts, the newest first, and what is sent.
    public record Whole(Delivery delivery, String body, List<Call> calls) {

        public Whole {
            calls = List.copyOf(calls);
        }
    }
}
