package org.admitone.provider.zoom.creation;

import java.util.UUID;
import org.admitone.platform.NotThere;

/// One host account that is wanted.
public record CreationId(UUID value) {

    public static CreationId of(String text) {
        try {
            return new CreationId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("host account");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
