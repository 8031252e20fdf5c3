package org.admitone.provider.zoom.creation;

import java.util.UUID;

/// One host account that is wanted.
public record CreationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
