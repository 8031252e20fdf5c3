package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// API keys.
///
/// @param fresh a key that was just made, in clear for the only time
public record KeysPage(Frame frame, @Nullable String fresh, String freshName, List<Key> keys) {

    /// @param may  what it reaches, in a few words
    /// @param ends empty: it holds until it is revoked
    public record Key(String id, String name, String hint, List<String> may, String made, String used, String ends, Chip state, boolean inForce) {}

    public KeysPage {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "KeysPage[masked]";
    }
}
