package org.admitone.mail;

import java.time.Instant;
import java.util.UUID;

/// Somebody whose last mail was refused by the mail server, or taken and came back. Prints itself masked.
///
/// @param why in one sentence without addresses
public record Undelivered(UUID person, String to, Instant since, String why) {

    @Override
    public String toString() {
        return "Undelivered[" + person + ", masked]";
    }
}
