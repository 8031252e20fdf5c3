package org.admitone.provider.rooms.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last things said in writing, so that whoever comes late or comes back reads them too. Kept in memory, for as long
/// as the room is open; guarded by its room.
final class ChatLog {

    private static final int KEPT = 200;

    private final Deque<ServerMessage.Said> said = new ArrayDeque<>();

    void add(ServerMessage.Said line) {
        said.addLast(line);
        if (said.size() > KEPT) {
            said.removeFirst();
        }
    }

    List<ServerMessage.Said> all() {
        return List.copyOf(said);
    }
}
