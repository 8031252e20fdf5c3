package org.admitone.hooks.web;

import java.time.Instant;
import java.util.List;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EventType;
import org.admitone.hooks.NewSecret;
import org.jspecify.annotations.Nullable;

/// A webhook as programs see it.
///
/// @param secret         in the answer that made it, and never again: null
/// @param oldSecretUntil until when the secret before the last rotation signs too; null: there is none
/// @param off            null: it is on
/// @param waiting        events not delivered yet
record WebhookBody(String name, String url, List<String> events, @Nullable String secret, @Nullable Instant oldSecretUntil, @Nullable Off off,
                   @Nullable Instant deliveredAt, @Nullable Instant failingSince, long waiting, Instant createdAt, String createdBy, long revision) {

    /// @param why `staff`, `gone` or `failing`
    record Off(Instant at, String why) {}

    static WebhookBody of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    static WebhookBody of(NewSecret made) {
        return of(made.endpoint(), made.secret());
    }

    private static WebhookBody of(Endpoint endpoint, @Nullable String secret) {
        Endpoint.Off off = endpoint.health().off();
        return new WebhookBody(endpoint.name(), endpoint.details().url(), endpoint.details().types().stream().map(EventType::code).toList(), secret,
                endpoint.oldSecretUntil(), off == null ? null : new Off(off.at(), off.why().code()), endpoint.health().deliveredAt(),
                endpoint.health().failingSince(), endpoint.health().waiting(), endpoint.createdAt(), endpoint.createdBy(), endpoint.revision());
    }

    @Override
    public String toString() {
        return "WebhookBody[" + name + ", masked]";
    }
}
