package org.admitone.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.admitone.admission.DoorOutlook;
import org.admitone.pass.PassId;
import org.admitone.pass.PassIssuer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's classes around now. Whoever is enrolled needs no link: the pass for what is held within a day comes into being here, when it is first
/// needed, as it does for a ticket of the learning system. It is the right to knock; the door decides.
@Service
public class ClassDesk {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(120);
    private static final Duration SOON = Duration.ofDays(1);
    private static final int MOST = 200;

    private final PostgresOwnSessions sessions;
    private final PassIssuer passes;
    private final DoorOutlook door;
    private final Clock clock;

    ClassDesk(PostgresOwnSessions sessions, PassIssuer passes, DoorOutlook door, Clock clock) {
        this.sessions = sessions;
        this.passes = passes;
        this.door = door;
        this.clock = clock;
    }

    /// In the order in which they are held.
    @Transactional
    public List<OwnClass> of(Owner owner) {
        Instant now = clock.instant();
        List<OwnSession> found = new ArrayList<>(sessions.around(owner, now, now.minus(BACK), now.plus(AHEAD), MOST));
        found.replaceAll(session -> needsPass(session, now) ? session.with(passes.passFor(session.id(), owner.person())) : session);
        List<PassId> asked = found.stream().filter(session -> isAsked(session, now)).map(OwnSession::pass).filter(Objects::nonNull).toList();
        Map<PassId, DoorOutlook.Expected> expected = door.of(asked, owner.key(), now);
        return found.stream().map(session -> new OwnClass(session, session.pass() == null ? null : expected.get(session.pass()))).toList();
    }

    private static boolean needsPass(OwnSession session, Instant now) {
        return session.pass() == null && session.instead() == OwnSession.Instead.AS_PLANNED && isAsked(session, now);
    }

    private static boolean isAsked(OwnSession session, Instant now) {
        return !session.overAt(now) && session.times().opensAt().isBefore(now.plus(SOON));
    }
}
