package org.admitone.hooks.web;

import java.time.Instant;
import java.util.List;
import org.admitone.hooks.Delivery;
import org.jspecify.annotations.Nullable;

/// A delivery as programs see it.
///
/// @param id        the event's, as in the header `webhook-id`
/// @param state     `waiting`, `delivered` or `given_up`
/// @param lastCall  null: none yet
/// @param nextTryAt null: nothing waits
record DeliveryBody(String id, String type, Instant timestamp, String state, int tries, @Nullable Call lastCall, @Nullable Instant nextTryAt) {

    /// @param status  null: no answer
    /// @param problem null: it was taken
    /// @param answer  of a no: its first characters
    record Call(Instant at, int milliseconds, @Nullable Integer status, @Nullable String problem, String answer) {

        static Call of(Delivery.Call call) {
            return new Call(call.at(), call.millis(), call.status(), call.problem(), call.answer());
        }
    }

    /// With what is sent and every call, the newest first.
    record Whole(DeliveryBody delivery, String body, List<Call> calls) {}

    static DeliveryBody of(Delivery delivery) {
        Delivery.Call last = delivery.lastCall();
        return new DeliveryBody(delivery.event().toString(), delivery.type().code(), delivery.at(), delivery.state().code(), delivery.tries(),
                last == null ? null : Call.of(last), delivery.nextTryAt());
    }

    static Whole of(Delivery.Whole whole) {
        return new Whole(of(whole.delivery()), whole.body(), whole.calls().stream().map(Call::of).toList());
    }
}
