package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.provider.zoom.ZoomLink;

/// The answer to whoever wants to enter.
public sealed interface Way {

    /// @param link for this browser only; never stored there, logged or shown
    record Go(ZoomLink link, Sitter who, As as) implements Way {}

    /// Wrong, used, stale and foreign tickets look alike (I11).
    record NotSeated() implements Way {}

    /// The seat is kept; there is no way in at the moment.
    ///
    /// @param why one sentence for the person
    record NotYet(String why, Instant tryAgain) implements Way {}

    /// A learner or observer is never the host.
    enum As { HOST, PARTICIPANT }
}
