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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Fewer;
import org.admitone.provider.zoom.pool.plan.Fewest;
import org.admitone.provider.zoom.pool.plan.Moves;
import org.admitone.provider.zoom.pool.plan.Need;
import org.admitone.roster.Changes;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where staff have coming sessions brought together on as few hosts as possible, after a look at what that does. The planner never does it by itself: whoever has a host
/// keeps it. Nobody's link changes; what has a meeting at Zoom already is made anew there by the planning of meetings, within what hosts may write a day, each as soon as
/// its new place is free. What was let go before and has not moved yet moves first.
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
        AtomicReference<@Nullable Gathered> done = new AtomicReference<>();
        Effect effect = rehearsed.apply(() -> done.set(gathered(made)));
        Gathered gathered = Objects.requireNonNull(done.get());
        return new FewerHosts(effect, gathered.fewer.lowerBound(), gathered.waits);
    }

    private record Gathered(Fewer fewer, Map<SessionId, Set<SessionId>> waits) {}

    private Gathered gathered(Made made) {
        Instant now = clock.instant();
        pool.await();
        List<PooledSession> sessions = pool.sessions(now);
        Fewer fewer = Fewest.of(Needs.of(sessions, settings), pool.hosts(), staying(sessions, made, now));
        if (fewer.after() < fewer.before()) {
            assignments.letGo(sessions.stream().filter(session -> isElsewhere(session, fewer.seats())).map(PooledSession::session).collect(Collectors.toSet()), now);
            assignments.write(Needs.of(pool.sessions(now), settings).stream().flatMap(need -> PoolPlanner.row(need, fewer.seats())).toList(), now);
        }
        return new Gathered(fewer, waits(sessions, fewer.seats()));
    }

    private static Map<SessionId, Set<SessionId>> waits(List<PooledSession> sessions, Map<UUID, Assignment.Seat> seats) {
        List<Moves.Move> moves = sessions.stream().filter(session -> isElsewhere(session, seats) && seats.containsKey(session.session())).map(session -> {
            PooledSession.Kept made = session.meeting().orElseThrow();
            return new Moves.Move(session.session(), made.from(), made.to(), new Assignment.Seat(made.host(), made.slot()), Objects.requireNonNull(seats.get(session.session())));
        }).toList();
        return Moves.waits(moves).entrySet().stream().collect(Collectors.toMap(each -> new SessionId(each.getKey()),
                each -> each.getValue().stream().map(SessionId::new).collect(Collectors.toSet())));
    }

    private static boolean isElsewhere(PooledSession session, Map<UUID, Assignment.Seat> seats) {
        Optional<HostId> host = Optional.ofNullable(seats.get(session.session())).map(Assignment.Seat::host);
        return session.meeting().isPresent() && !host.equals(session.meeting().map(PooledSession.Kept::host));
    }

    private Set<UUID> staying(List<PooledSession> sessions, Made made, Instant now) {
        Map<UUID, Need> needs = Needs.of(sessions, settings).stream().collect(Collectors.toMap(Need::session, need -> need));
        Set<UUID> underWay = pool.underWay();
        return sessions.stream().filter(session -> session.opensAt().isBefore(now.plus(STAYS_BEFORE)) || underWay.contains(session.session())
                        || session.meeting().isPresent() && (made == Made.STAYS || !Needs.isMadeForItsHours(session)
                        || Needs.isClipped(session, Objects.requireNonNull(needs.get(session.session())), settings)))
                .map(PooledSession::session).collect(Collectors.toSet());
    }
}
