package org.admitone.provider.zoom.pool;

import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.roster.Changes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;

/// Holds a session in a built-in room instead of in Zoom, until its door opens, and after that until somebody is inside. Everybody's link and seat stays, so nobody is told
/// anything; the pages of those who wait lead on by themselves.
@Component
public final class RoomInstead {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Providers providers;
    private final HostPool pool;
    private final OpenDoor door;
    private final Changes changes;

    RoomInstead(Sessions sessions, SessionDesk desk, Providers providers, HostPool pool, OpenDoor door, Changes changes) {
        this.sessions = sessions;
        this.desk = desk;
        this.providers = providers;
        this.pool = pool;
        this.door = door;
        this.changes = changes;
    }

    /// Whether there are rooms to hold it in.
    public boolean ready() {
        return providers.byCode(Providers.USUAL).map(Provider::readiness).filter(Readiness.Ready.class::isInstance).isPresent();
    }

    /// Again changes nothing. What the audit trail says of it names why it had no host, if it had none.
    public Session hold(SessionId id, Actor actor) {
        Optional<String> why = pool.withoutHost(id).map(SessionWithoutHost::why).map(WhyWords::code);
        return changes.make(actor, change -> {
            OpenDoor.Stage stage = door.stage(id);
            Session now = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
            if (now.provider().equals(Providers.USUAL)) {
                return now;
            }
            if (!ready()) {
                throw new BadInput("provider", "The built-in rooms cannot hold classes at the moment. What is wrong stands under Providers.");
            }
            boolean open = !change.at().isBefore(now.opensAt());
            if (open) {
                door.require(stage, now, change.at());
            }
            Session then = desk.heldIn(Providers.USUAL, now, Map.of("insteadOf", now.provider(), "becauseOf", why.orElse("staff")), change);
            if (open) {
                door.leadOn(then, change.at());
            }
            return then;
        });
    }
}
