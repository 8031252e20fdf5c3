package org.admitone.simulator.zoom.rest;

import org.admitone.simulator.zoom.world.Ids;

/// What an integration needs to talk to the simulated account. Made from the seed: the same each time.
public record Credentials(String accountId, String clientId, String clientSecret, String webhookSecret, String appId) {

    public static Credentials from(Ids ids) {
        return new Credentials(ids.opaque(), ids.opaque(), ids.longSecret().substring(0, 32), ids.opaque(), ids.opaque());
    }

    @Override
    public String toString() {
        return "Credentials[" + accountId + ", " + clientId + "]";
    }
}
