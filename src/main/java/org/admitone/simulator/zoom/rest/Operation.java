package org.admitone.simulator.zoom.rest;

import org.admitone.simulator.zoom.http.Handler;
import org.admitone.simulator.zoom.world.Label;

/// One call of the REST interface: where it is, how it counts, what the token must be allowed, who answers it.
record Operation(String method, String path, Label label, String scope, Handler handler) {

    static Operation get(String path, Label label, String scope, Handler handler) {
        return new Operation("GET", path, label, scope, handler);
    }

    static Operation post(String path, Label label, String scope, Handler handler) {
        return new Operation("POST", path, label, scope, handler);
    }

    static Operation put(String path, Label label, String scope, Handler handler) {
        return new Operation("PUT", path, label, scope, handler);
    }

    static Operation patch(String path, Label label, String scope, Handler handler) {
        return new Operation("PATCH", path, label, scope, handler);
    }

    static Operation delete(String path, Label label, String scope, Handler handler) {
        return new Operation("DELETE", path, label, scope, handler);
    }
}
