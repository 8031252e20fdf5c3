package org.admitone.platform.health;

import java.util.List;
import java.util.function.Function;
import org.admitone.platform.words.Words;

/// A sentence that its reader hears in their own language.
///
/// @param key    in the message files
/// @param values for its places; times and spans are written by whoever shows them
public record Saying(String key, List<Object> values) {

    public Saying {
        values = List.copyOf(values);
    }

    public static Saying of(String key, Object... values) {
        return new Saying(key, List.of(values));
    }

    /// @param written how a value is shown
    public String in(Words words, Function<Object, Object> written) {
        return words.say(key, values.stream().map(written).toArray());
    }
}
