package org.admitone.learner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.AuditBook;
import org.admitone.audit.AuditFilter;
import org.admitone.audit.AuditLine;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads from the audit chain how the door answered with a person's passes.
@Component
final class OwnKnocks {

    private static final int MOST = 60;

    private final AuditBook audit;
    private final Sessions sessions;
    private final JsonMapper json = JsonMapper.builder().build();

    OwnKnocks(AuditBook audit, Sessions sessions) {
        this.audit = audit;
        this.sessions = sessions;
    }

    /// The newest first.
    List<OwnKnock> since(Owner owner, Instant then) {
        Map<UUID, String> titles = new HashMap<>();
        return audit.lines(new AuditFilter("knock.", null, null, owner.person().value(), then, null), Long.MAX_VALUE, MOST).stream()
                .map(line -> new OwnKnock(line.at(), title(line, titles), outcome(line))).toList();
    }

    private String title(AuditLine line, Map<UUID, String> titles) {
        UUID session = line.session();
        return session == null ? "" : titles.computeIfAbsent(session, id -> sessions.byId(new SessionId(id)).map(Session::title).orElse(""));
    }

    private String outcome(AuditLine line) {
        String action = line.action().substring("knock.".length());
        return action.equals("refused") ? json.readTree(line.detail()).path("reason").asString("") : action;
    }
}
