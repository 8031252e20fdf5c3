package org.admitone.roster.imports;

import java.util.UUID;

/// Names a list that was looked at and can be confirmed.
public record ImportId(UUID value) {

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
