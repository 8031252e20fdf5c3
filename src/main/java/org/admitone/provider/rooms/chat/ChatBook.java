package org.admitone.provider.rooms.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The chats that were kept, for the school's staff to read and take along. Who takes one along is audited.
@Component
public class ChatBook {

    private final PostgresChat chat;
    private final Sessions sessions;
    private final ChatSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    ChatBook(PostgresChat chat, Sessions sessions, ChatSettings settings, AuditTrail audit, Clock clock) {
        this.chat = chat;
        this.sessions = sessions;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether the session's course keeps its chats now.
    public boolean isKept(SessionId session) {
        return chat.kept(Set.of(session)).contains(session);
    }

    /// For how many days a line is kept.
    public int days() {
        return settings.days();
    }

    public int count(SessionId session) {
        return chat.count(session);
    }

    /// In the order in which it was written.
    ///
    /// @param text a part of what was written or of the name or id of who wrote it; empty: all
    public Page<ChatEntry> read(SessionId session, String text, Slice slice) {
        return chat.read(session, text, slice);
    }

    /// All of it. Throws [NotThere] for an unknown session.
    @Transactional
    public List<ChatEntry> takeAlong(SessionId id, Actor actor) {
        Session session = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
        List<ChatEntry> all = chat.all(id);
        audit.append(new AuditEntry(clock.instant(), actor.name(), "chat.exported", session.course().value(), id.value(), null, Map.of("lines", all.size())));
        return all;
    }
}
