package org.admitone.simulator.zoom.hooks;

import java.time.Instant;

/// One event on its way to one subscription. Request id and body stay the same however often it is tried.
record Hook(Subscription to, String event, byte[] body, String requestId, Instant signedAt) {

    Hook signedAgain(Instant at) {
        return new Hook(to, event, body, requestId, at);
    }
}
