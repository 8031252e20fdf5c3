package org.admitone.roster;

/// Whether what is written in a course's built-in rooms stays after the class. Everybody in the room is told which.
public enum ChatKeeping {
    /// Gone with the room.
    FORGOTTEN,
    /// Kept with the session, for staff to read, for as long as the house keeps chats.
    KEPT;

    public static ChatKeeping of(boolean kept) {
        return kept ? KEPT : FORGOTTEN;
    }

    public boolean isKept() {
        return this == KEPT;
    }
}
