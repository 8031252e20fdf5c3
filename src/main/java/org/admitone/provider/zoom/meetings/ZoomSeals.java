package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.admitone.provider.zoom.ZoomLink;
import org.springframework.stereotype.Component;

/// Seals what opens a meeting, so that a copy of the database opens none.
@Component
final class ZoomSeals {

    private final SealedSecrets passcodes;
    private final SealedSecrets links;

    ZoomSeals(SecretKeys keys) {
        this.passcodes = new SealedSecrets(keys, "zoom passcodes");
        this.links = new SealedSecrets(keys, "zoom links");
    }

    SealedSecrets passcodes() {
        return passcodes;
    }

    byte[] seal(ZoomLink link, UUID way) {
        return links.seal(link.value().toString().getBytes(StandardCharsets.UTF_8), way.toString());
    }

    ZoomLink open(byte[] sealed, UUID way) {
        return new ZoomLink(URI.create(new String(links.open(sealed, way.toString()), StandardCharsets.UTF_8)));
    }
}
