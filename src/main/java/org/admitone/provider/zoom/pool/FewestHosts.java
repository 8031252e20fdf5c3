package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Fewer;
import org.admitone.provider.zoom.pool.plan.Fewest;
import org.admitone.provider.zoom.pool.plan.Need;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where staff have coming sessions brought together on as few hosts as possible, after a look at what that does. The planner never does it by itself: whoever has a host
/// keeps it. Nobody's link changes; what has a meeting at Zoom already is made anew there by the planning of meetings, within what hosts may write a day.
@Component
public final class FewestHosts {

    public enum Made {
        /// Meetings that are made may be made anew on another host.
        MAY_MOVE,
        STAYS
    }

    /// So long before its door opens a session stays where it is.
    public static final Duration STAYS_BEFORE = Duration.ofDays(1);

    private final PostgresPool pool;
    private final PostgresAssignments assignments;
    private final PoolSettings settings;
    private final Rehearsal rehearsal;
    private final Changes changes;
    private final Clock clock;

    FewestHosts(PostgresPool pool, PostgresAssignments assignments, PoolSettings settings, Rehearsal rehearsal, Changes changes, Clock clock) {
        this.pool = pool;
        this.assignments = assignments;
        this.settings = settings;
        this.rehearsal = rehearsal;
        this.changes = changes;
        this.clock = clock;
    }

    /// Nothing is changed.
    public FewerHosts look(Made made) {
        return told(rehearsal::of, made);
    }

    /// Where it saves nothing, nothing is done.
    public FewerHosts gather(Made made, Seen seen, Actor actor) {
        return changes.make(actor, change -> {
            FewerHosts fewer = told(rehearsal::during, made);
            seen.demand(fewer.digest());
            if (fewer.saves()) {
                change.note("zoom_hosts.gathered", null, null, null, Map.of("before", fewer.effect().used().before(), "after", fewer.effect().used().after(),
                        "moved", fewer.effect().those(Effect.Kind.MOVES).size(), "made_anew", fewer.madeAnew().size()));
            }
            return fewer;
        });
    }

    private FewerHosts told(Function<Runnable, Effect> rehearsed, Made made) {
        AtomicInteger bound = new AtomicInteger();
        Effect effect = rehearsed.apply(() -> bound.set(gathered(made).lowerBound()));
        return new FewerHosts(effect, bound.get());
    }

    private Fewer gathered(Made made) {
        Instant now = clock.instant();
        pool.await();
        List<PooledSession> sessions = pool.sessions(now);
        Fewer fewer = Fewest.of(Needs.of(sessions, settings), pool.hosts(), staying(sessions, made, now));
        if (fewer.after() < fewer.before()) {
            assignments.letGo(sessions.stream().filter(session -> isElsewhere(session, fewer.seats())).map(PooledSession::session).collect(Collectors.toSet()), now);
            assignments.write(Needs.of(pool.sessions(now), settings).stream().flatMap(need -> PoolPlanner.row(need, fewer.seats())).toList(), now);
        }
        return fewer;
    }

    private static boolean isElsewhere(PooledSession session, Map<UUID, Assignment.Seat> seats) {
        Optional<HostId> host = Optional.ofNullable(seats.get(session.session())).map(Assignment.Seat::host);
        return session.meeting().isPresent() && !host.equals(session.meeting().map(PooledSession.Kept::host));
    }

    private Set<UUID> staying(List<PooledSession> sessions, Made made, Instant now) {
        Map<UUID, Need> needs = Needs.of(sessions, settings).stream().collect(Collectors.toMap(Need::session, need -> need));
        Set<UUID> inTheMaking = pool.inTheMaking();
        return sessions.stream().filter(session -> session.opensAt().isBefore(now.plus(STAYS_BEFORE)) || session.meeting().isPresent() && (made == Made.STAYS
                        || inTheMaking.contains(session.session()) || !Needs.isMadeForItsHours(session)
                        || Needs.isClipped(session, Objects.requireNonNull(needs.get(session.session())), settings)))
                .map(PooledSession::session).collect(Collectors.toSet());
    }
}
