package org.admitone.learner.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.json.JsonIn;
import org.jspecify.annotations.Nullable;

/// What a learner's page asks with. None of it gives any right: whose page it is says the signature.
///
/// @param zone   of the reader's clock; null where the browser does not say or says something unheard of
/// @param person of whom the next page is meant, where several share the browser
/// @param before only sessions that began before this
record MyInput(@Nullable ZoneId zone, @Nullable UUID person, @Nullable Instant before) {

    /// What the signature covers where there is nothing to present.
    static final String PRESENTED = "my";

    static MyInput of(JsonIn body) {
        String zone = body.textOrNull("zone");
        UUID person = body.readOrNull("person", UUID::fromString, "This is not a person's number.");
        Instant before = body.readOrNull("before", Instant::parse, "This is not a point in time.");
        return body.finish(() -> new MyInput(zone == null ? null : zone(zone).orElse(null), person, before));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unheardOf) {
            return Optional.empty();
        }
    }

    /// The device that is to be forgotten, as the signature covers it.
    static String device(JsonIn body) {
        UUID device = body.read("device", UUID::fromString, "This is not a device's number.", new UUID(0, 0));
        return body.finish(device::toString);
    }
}
