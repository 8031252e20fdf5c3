package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// API keys.
///
/// @param fresh a key that was just made, in clear for the only time
public record KeysPage(Frame frame, Form form, @Nullable String fresh, String freshName, List<Key> keys) {

    public record Key(String id, String name, String hint, String made, String used, Chip state, boolean inForce) {}

    public KeysPage {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "KeysPage[masked]";
    }
}
