package org.admitone.simulator.zoom;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.admitone.platform.SettableClock;
import tools.jackson.databind.JsonNode;

/// A simulator on a clock that stands still, with an endpoint that catches its webhooks and a caller that is signed in.
final class SimulatedAccount implements AutoCloseable {

    static final String CLASS = """
            {"topic": "Algebra", "type": 2, "start_time": "2026-11-24T10:00:00Z", "duration": 50, "timezone": "Europe/Berlin",
             "settings": {"approval_type": 1, "allow_multiple_devices": false, "waiting_room": false, "join_before_host": false}}""";

    final SettableClock clock = SettableClock.at("2026-11-24T09:55:00Z");
    final ZoomSimulator zoom;
    final HookCatcher hooks;
    final RestCaller rest;

    SimulatedAccount() throws IOException {
        this(options -> options);
    }

    SimulatedAccount(UnaryOperator<SimulatorOptions> change) throws IOException {
        zoom = ZoomSimulator.start(change.apply(SimulatorOptions.defaults(clock)));
        hooks = new HookCatcher(zoom.credentials().webhookSecret());
        rest = new RestCaller(zoom).signIn();
    }

    SimulatedAccount told() {
        if (!zoom.subscribe(hooks.address())) {
            throw new IllegalStateException("the endpoint proved nothing");
        }
        return this;
    }

    String host() {
        return zoom.users().get(1).id();
    }

    JsonNode meeting() {
        return meeting(CLASS);
    }

    JsonNode meeting(String json) {
        return rest.post("/users/" + host() + "/meetings", json).body();
    }

    long classId() {
        return meeting().path("id").longValue();
    }

    /// Registers somebody, approved at once.
    JsonNode registrant(long meeting, String name) {
        return rest.post("/meetings/" + meeting + "/registrants", """
                {"email": "%s@seats.example", "first_name": "%s", "auto_approve": true}""".formatted(name.toLowerCase(java.util.Locale.ROOT), name)).body();
    }

    String linkFor(long meeting, String name) {
        return registrant(meeting, name).path("join_url").asString("");
    }

    @Override
    public void close() {
        rest.close();
        zoom.close();
        hooks.close();
    }
}
