package org.admitone.api;

import org.jspecify.annotations.Nullable;

/// Which keys are asked for.
///
/// @param name stands in the program's name; null: any
public record KeySearch(@Nullable String name, Which which) {

    public static final KeySearch ALL = new KeySearch(null, Which.ALL);

    public enum Which { ALL, IN_FORCE,
        /// Expired or revoked.
        ENDED }

    public KeySearch {
        name = name == null || name.isBlank() ? null : name.strip();
    }
}
