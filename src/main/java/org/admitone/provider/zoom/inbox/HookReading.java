package org.admitone.provider.zoom.inbox;

/// What a genuine hook turned out to be.
public sealed interface HookReading {

    /// Something happened; to be stored.
    record Event(Hook hook) implements HookReading {}

    /// Zoom asks whether this address belongs to somebody who knows the secret; to be answered at once.
    record Validation(String plainToken) implements HookReading {}

    /// Not an event at all.
    record Unreadable() implements HookReading {}
}
