package org.admitone.provider.rooms.relay;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.admitone.provider.rooms.chat.ChatLines;
import org.admitone.provider.rooms.chat.ChatSettings;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// For how many days what is written in a room stays after the class, as its course and the house say; 0: it does not.
@Component
class ChatTerms {

    private final ChatLines lines;
    private final ChatSettings settings;

    ChatTerms(ChatLines lines, ChatSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    int of(SessionId session) {
        return lines.kept(Set.of(session)).contains(session) ? settings.days() : 0;
    }

    void tell(Collection<Room> rooms) {
        List<Room> open = List.copyOf(rooms);
        Set<SessionId> kept = lines.kept(open.stream().map(Room::session).toList());
        open.forEach(room -> room.news().chatIsKept(kept.contains(room.session()) ? settings.days() : 0));
    }
}
