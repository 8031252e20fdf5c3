package org.admitone.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody whose last mail was refused by the mail server, or taken and came back. Prints itself masked.
///
/// @param uid  the learning system's id; null: the school does not know them any more
/// @param name null with `uid`
/// @param why  in one sentence without addresses
public record Undelivered(UUID person, @Nullable String uid, @Nullable String name, String to, Instant since, String why) {

    @Override
    public String toString() {
        return "Undelivered[" + person + ", masked]";
    }
}
