package org.admitone.provider.zoom.creation;

import java.time.Clock;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.UsersApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.api.ZoomUser;
import org.springframework.stereotype.Component;

/// Looks at Zoom for one wanted account and has it made where it is not there. Always looks by the address first, and what has been asked is
/// written down before the call: so an answer that never came, or a server that died, is followed by a look and not by a second account. Zoom
/// itself makes no second one for an address, should two nodes ask at once.
@Component
class Asking {

    private final ZoomApi zoom;
    private final PostgresErrands errands;
    private final Clock clock;

    Asking(ZoomApi zoom, PostgresErrands errands, Clock clock) {
        this.zoom = zoom;
        this.errands = errands;
        this.clock = clock;
    }

    Outcome carryOut(Errand errand) {
        if (errand.user().email().isEmpty()) {
            return new Outcome.Failed(new Obstacle(Obstacle.Kind.KEY, ""), null);
        }
        try {
            UsersApi users = zoom.background().users();
            Optional<ZoomUser> known = users.find(errand.user().email());
            if (known.isPresent()) {
                return found(errand, known.get());
            }
            return errand.state() == Creation.State.INVITED ? new Outcome.Failed(new Obstacle(Obstacle.Kind.RUN_OUT, ""), null) : made(errand, users);
        } catch (ZoomFault looking) {
            return troubled(errand, looking.trouble(), errand.state());
        }
    }

    private Outcome found(Errand errand, ZoomUser user) {
        if (errand.ours() == Errand.Ours.NO) {
            return new Outcome.Exists(user.id());
        }
        return switch (user.standing()) {
            case PENDING -> new Outcome.Invited(user.id());
            case INACTIVE -> new Outcome.Failed(new Obstacle(Obstacle.Kind.SWITCHED_OFF, ""), user.id());
            case ACTIVE -> there(errand, user);
        };
    }

    /// With the licence that was wanted: an account that was there before may have none.
    private Outcome there(Errand errand, ZoomUser user) {
        if (errand.user().licence() == ZoomUser.Licence.LICENSED && user.licence() != ZoomUser.Licence.LICENSED) {
            try {
                zoom.background().users().license(user.id());
            } catch (ZoomFault fault) {
                Obstacle why = Obstacle.of(fault.trouble());
                return why.passes() ? troubled(errand, fault.trouble(), errand.state()) : new Outcome.Failed(why, user.id());
            }
            return new Outcome.There(new ZoomUser(user.id(), user.email(), user.displayName(), ZoomUser.Licence.LICENSED, user.standing(), user.role()));
        }
        return new Outcome.There(user);
    }

    private Outcome made(Errand errand, UsersApi users) {
        if (!errands.asking(errand, clock.instant())) {
            return new Outcome.Later(errand.state(), new Obstacle(Obstacle.Kind.WAITING, ""), clock.instant());
        }
        HostId host;
        try {
            host = users.create(errand.user());
        } catch (ZoomFault fault) {
            return refused(errand, users, fault.trouble());
        }
        if (errand.user().way() == NewUser.Way.INVITE) {
            return new Outcome.Invited(host);
        }
        try {
            return found(asked(errand), users.read(host));
        } catch (ZoomFault looking) {
            return troubled(errand, looking.trouble(), Creation.State.ASKED);
        }
    }

    /// Nothing was done, but for an answer that never came. An address that is used may have been ours all the time: only now is it to be found.
    private Outcome refused(Errand errand, UsersApi users, ZoomTrouble trouble) {
        return switch (trouble) {
            case ZoomTrouble.Ambiguous _ -> troubled(errand, trouble, Creation.State.ASKED);
            case ZoomTrouble.Conflict _ -> users.find(errand.user().email()).map(user -> found(errand, user)).orElseGet(() -> new Outcome.Failed(Obstacle.of(trouble), null));
            default -> troubled(errand, trouble, errand.state());
        };
    }

    private Outcome troubled(Errand errand, ZoomTrouble trouble, Creation.State state) {
        Obstacle why = Obstacle.of(trouble);
        return why.passes() ? new Outcome.Later(state, why, Obstacle.again(trouble, clock.instant())) : new Outcome.Failed(why, null);
    }

    private static Errand asked(Errand errand) {
        return new Errand(errand.id(), errand.user(), Creation.State.ASKED, Errand.Ours.YES, errand.lease());
    }
}
