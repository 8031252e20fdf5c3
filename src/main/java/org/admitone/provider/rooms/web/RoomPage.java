package org.admitone.provider.rooms.web;

import java.util.List;
import org.admitone.console.LearnerFrame;

/// The room's page: a shell that says nothing about the class, not even whether it exists; all else comes over its socket.
public record RoomPage(LearnerFrame frame) {

    /// What its scripts say: their own sentences, and those that the server names over the socket.
    public String sentences() {
        return frame.scriptWords(List.of("room-page", "machine", "room-told", "room-why", "room-state", "course-role", "seat-over"));
    }
}
