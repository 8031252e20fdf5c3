package org.admitone.provider.zoom.api;

import java.time.Instant;

/// How Zoom's API is at the moment, seen from this node.
public sealed interface ZoomWeather {

    record Clear() implements ZoomWeather {}

    /// Zoom asked us to wait; people who are prepared come in all the same.
    record Throttled(Instant until) implements ZoomWeather {}

    /// It does not answer.
    record Down(Instant since, Instant nextTry) implements ZoomWeather {}
}
