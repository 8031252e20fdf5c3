package org.admitone.provider.zoom.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Why;
import org.admitone.session.SessionId;

/// What a change of the pool does to coming sessions, the nearest first. Sessions of which nothing changes are not among them.
///
/// @param hostless how many sessions nobody could hold then, those that nobody can hold now among them
public record Effect(List<On> sessions, int hostless, Used used) {

    /// Hosts that hold anything.
    public record Used(int before, int after) {}

    public enum Kind { MOVES, LOSES, GAINS }

    /// @param before who is kept for it now
    /// @param after  who would be
    /// @param why    nobody would
    /// @param made   the meeting at Zoom that is made for it already
    public record On(SessionId session, Instant opensAt, Optional<HostId> before, Optional<HostId> after, Optional<Why> why, Optional<HostId> made) {

        public Kind kind() {
            return before.isEmpty() ? Kind.GAINS : after.isEmpty() ? Kind.LOSES : Kind.MOVES;
        }

        /// Its meeting is removed at Zoom and made anew on the other host.
        public boolean isMadeAnew() {
            return made.isPresent() && after.isPresent() && !made.equals(after);
        }

        /// A code of the reasons in `docs/zoom/hosts.md`.
        public Optional<String> reason() {
            return why.map(WhyWords::code);
        }

        private String line() {
            return session + " " + before + " " + after + " " + reason();
        }
    }

    public Effect {
        sessions = List.copyOf(sessions);
    }

    static Effect between(List<PooledSession> before, Assignment after) {
        Map<UUID, Assignment.Seat> placed = after.placed();
        return new Effect(before.stream().flatMap(session -> on(session, Optional.ofNullable(placed.get(session.session())).map(Assignment.Seat::host),
                Optional.ofNullable(after.unfit().get(session.session())))).sorted(Comparator.comparing(On::opensAt).thenComparing(on -> on.session().value())).toList(),
                after.unfit().size(), new Used((int) before.stream().flatMap(session -> session.assigned().stream()).map(PooledSession.Kept::host).distinct().count(), after.used()));
    }

    private static Stream<On> on(PooledSession session, Optional<HostId> after, Optional<Why> why) {
        Optional<HostId> before = session.assigned().map(PooledSession.Kept::host);
        return before.equals(after) ? Stream.empty()
                : Stream.of(new On(new SessionId(session.session()), session.opensAt(), before, after, why, session.meeting().map(PooledSession.Kept::host)));
    }

    public List<On> those(Kind kind) {
        return sessions.stream().filter(on -> on.kind() == kind).toList();
    }

    /// The same for the same effect: who has looked at it says so.
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(sessions.stream().map(On::line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
