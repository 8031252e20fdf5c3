package org.admitone.provider.zoom.governance;

import java.util.Optional;
import java.util.Set;

/// What webhooks said since the last look.
///
/// @param settings that they named; empty: no webhook came
/// @param by       who did it, where Zoom tells
record Told(Set<String> settings, Optional<Doer> by) {

    /// @param id     at Zoom
    /// @param masked the address, enough to recognise it
    record Doer(String id, String masked) {

        static Optional<Doer> of(String id, String address) {
            return id.isEmpty() ? Optional.empty() : Optional.of(new Doer(id, masked(address)));
        }

        private static String masked(String address) {
            int at = address.lastIndexOf('@');
            return at < 1 ? "…" : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
        }
    }

    static final Told NOTHING = new Told(Set.of(), Optional.empty());

    Told {
        settings = Set.copyOf(settings);
    }

    boolean isPoll() {
        return settings.isEmpty();
    }

    /// Nobody is named for what the webhook did not name.
    Optional<Doer> doerOf(String setting) {
        return by.filter(any -> settings.contains(setting));
    }
}
