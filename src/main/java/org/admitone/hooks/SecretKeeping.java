package org.admitone.hooks;

import org.admitone.platform.SealedSecrets;

/// Endpoints' secrets as the database keeps them: sealed, each for its endpoint.
final class SecretKeeping {

    private final SealedSecrets seals;

    SecretKeeping(SealedSecrets seals) {
        this.seals = seals;
    }

    byte[] sealed(WebhookSecret secret, EndpointId endpoint) {
        return seals.seal(secret.bytes(), context(endpoint));
    }

    WebhookSecret open(byte[] sealed, EndpointId endpoint) {
        return WebhookSecret.of(seals.open(sealed, context(endpoint)));
    }

    private static String context(EndpointId endpoint) {
        return "webhook " + endpoint;
    }
}
