package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// API keys.
///
/// @param fresh a key that was just made, in clear for the only time
public record KeysPage(Frame frame, @Nullable Fresh fresh, Form search, List<Choice> states, List<Key> keys, boolean searched, @Nullable String next, @Nullable String first) {

    public record Fresh(String name, String secret) {

        @Override
        public String toString() {
            return "Fresh[masked]";
        }
    }

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
