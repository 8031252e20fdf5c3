package org.admitone.simulator.zoom;

/// What came of opening a join link.
public sealed interface Join {

    /// Got past the link: inside, in the waiting room, or waiting for the host. The client says which.
    record Joined(SimClient client) implements Join {}

    /// Turned away, with the code Zoom's clients show.
    record Refused(int code, String why) implements Join {}

    /// For those who expect to get in.
    /// @throws IllegalStateException turned away
    default SimClient client() {
        return switch (this) {
            case Joined(SimClient client) -> client;
            case Refused(int code, String why) -> throw new IllegalStateException("Turned away: " + code + " " + why);
        };
    }
}
