package org.admitone.provider.zoom.inbox;

import java.nio.charset.StandardCharsets;
import org.admitone.platform.SealedSecrets;

/// Seals bodies for the row they are stored in; a body moved to another row does not open.
final class InboxSeal {

    private final SealedSecrets secrets;

    InboxSeal(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    SealedHook seal(Hook hook) {
        return new SealedHook(hook.key(), hook.facts(), secrets.seal(hook.body(), hook.key()));
    }

    String open(String key, byte[] sealed) {
        return new String(secrets.open(sealed, key), StandardCharsets.UTF_8);
    }
}
