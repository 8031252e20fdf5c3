package org.admitone.provider.rooms.janus;

import tools.jackson.databind.JsonNode;

/// Bytes of one handle, from what Janus tells of its inside.
record JanusTraffic(long in, long out, long inLastSecond) {

    static JanusTraffic of(JsonNode inside) {
        long in = 0;
        long out = 0;
        long lastSecond = 0;
        for (JsonNode media : inside.path("webrtc").path("media")) {
            in += media.path("stats").path("in").path("bytes").asLong(0);
            lastSecond += media.path("stats").path("in").path("bytes_lastsec").asLong(0);
            out += media.path("stats").path("out").path("bytes").asLong(0);
        }
        return new JanusTraffic(in, out, lastSecond);
    }
}
