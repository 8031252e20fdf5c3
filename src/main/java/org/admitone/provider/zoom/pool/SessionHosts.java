package org.admitone.provider.zoom.pool;

import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.provider.zoom.HostId;
import org.admitone.roster.Changes;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;

/// Where staff see and say which host holds a session. What they say is carried out by the next planning, a second or so later; nobody's link changes.
@Component
public final class SessionHosts {

    private final Sessions sessions;
    private final HostPool planned;
    private final PostgresPool pool;
    private final PostgresPins pins;
    private final Changes changes;

    SessionHosts(Sessions sessions, HostPool planned, PostgresPool pool, PostgresPins pins, Changes changes) {
        this.sessions = sessions;
        this.planned = planned;
        this.pool = pool;
        this.pins = pins;
        this.changes = changes;
    }

    public SessionHost of(SessionId id) {
        return new SessionHost(existing(id), planned.hosted(id), planned.withoutHost(id), pins.of(id));
    }

    /// Refuses, with every fault, a host that could not hold it even if it were free. Where the host is taken by others, they make room; if they cannot, the session
    /// has no host until somebody takes one of the pins away.
    public void pin(SessionId id, HostId host, Actor actor) {
        changes.make(actor, change -> {
            Session session = existing(id);
            PinFaults.of(session, pool.session(id, change.at()), pool.hosts().stream().filter(each -> each.id().equals(host)).findFirst(), change.at()).orThrow();
            if (pins.pin(id, host, actor.name(), change.at())) {
                change.note("session.host_pinned", session.course(), id.value(), null, Map.of("host", host.value()));
            }
            return session;
        });
    }

    /// Any host of its own may hold it again; it stays where it is until there is a reason to move it.
    public void unpin(SessionId id, Actor actor) {
        changes.make(actor, change -> {
            Session session = existing(id);
            if (pins.unpin(id)) {
                change.note("session.host_unpinned", session.course(), id.value(), null, Map.of());
            }
            return session;
        });
    }

    private Session existing(SessionId id) {
        return sessions.byId(id).orElseThrow(() -> new NotThere("session"));
    }
}
