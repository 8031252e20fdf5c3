package org.admitone.provider.rooms.web;

import java.util.List;
import org.admitone.console.LearnerFrame;

/// The room's page: a shell that says nothing about the class, not even whether it exists; all else comes over its socket.
public record RoomPage(LearnerFrame frame) {

    /// All that its script imports, so that none is found only when another has come. What only whoever runs the class needs is fetched by them, and what the staff say when they do.
    public static final List<String> MODULES = List.of("device", "times", "words", "seat/seat", "room/arriving", "room/chat", "room/connection", "room/controls",
            "room/devices", "room/dom", "room/downlink", "room/out", "room/people", "room/preview", "room/side", "room/signal", "room/stage", "room/uplink");

    /// What its scripts say: their own sentences, and those that the server names over the socket.
    public String sentences() {
        return frame.scriptWords(List.of("room-page", "machine", "room-told", "room-why", "room-state", "course-role", "seat-over"));
    }
}
