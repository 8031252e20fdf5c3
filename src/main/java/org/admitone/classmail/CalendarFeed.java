package org.admitone.classmail;

import java.time.Instant;

/// The address at which one person's classes can be subscribed to. Whoever has it sees the classes, and links that open nothing without
/// the person's proof. Prints itself masked.
///
/// @param path   below the server's public address
/// @param madeAt when this address came to be; an earlier one is dead since then
public record CalendarFeed(String path, Instant madeAt) {

    @Override
    public String toString() {
        return "CalendarFeed[masked]";
    }
}
