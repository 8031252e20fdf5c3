package org.admitone.provider.rooms.web;

import org.admitone.console.LearnerFrame;

/// The room's page: a shell that says nothing about the class, not even whether it exists; all else comes over its socket.
public record RoomPage(LearnerFrame frame) {
}
