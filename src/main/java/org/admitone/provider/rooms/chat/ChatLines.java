package org.admitone.provider.rooms.chat;

import java.util.Collection;
import java.util.Set;
import org.admitone.session.SessionId;

/// Where rooms keep what is written in them.
public interface ChatLines {

    /// Of these sessions, those whose course keeps its chats now.
    Set<SessionId> kept(Collection<SessionId> sessions);

    /// Keeps it, unless the course keeps no chats any more; a second time changes nothing.
    void keep(ChatLine line);
}
