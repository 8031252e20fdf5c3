package org.admitone.hooks;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A program that is told. Its secret is not in here.
///
/// @param oldSecretUntil until when the secret before the last rotation signs too; null: there is none
public record Endpoint(EndpointId id, EndpointDetails details, Instant createdAt, String createdBy, @Nullable Instant oldSecretUntil,
                       Health health, long revision) {

    /// How its deliveries went.
    ///
    /// @param deliveredAt  the last yes, to the minute; null: none yet
    /// @param failingSince the first no after it; null: none
    /// @param off          null: it is on
    /// @param waiting      events not delivered yet
    public record Health(@Nullable Instant deliveredAt, @Nullable Instant failingSince, @Nullable Off off, long waiting) {}

    /// Nothing is sent; what happens goes on waiting.
    public record Off(Instant at, Why why) {}

    public enum Why {
        /// Somebody switched it off.
        STAFF,
        /// It answered 410.
        GONE,
        /// It said no, or nothing, for days.
        FAILING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Why ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public String name() {
        return details.name();
    }
}
