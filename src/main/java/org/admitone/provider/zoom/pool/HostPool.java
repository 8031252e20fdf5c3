package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the pool has worked out, for people and programs to look at. It is as new as the last planning, a second or so.
@Component
public final class HostPool {

    private final PostgresPoolView view;
    private final Clock clock;

    HostPool(PostgresPoolView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    public PoolStanding standing() {
        return view.standing(clock.instant());
    }

    /// Those that make the peak, sorted by start.
    public List<PoolSession> at(PoolStanding.Peak peak, int most) {
        return view.at(peak.from(), most);
    }

    /// Sorted by start.
    public Page<HostedSession> hosted(HostedFilter filter, Slice slice) {
        return Page.ofOneMore(view.hosted(filter, slice, clock.instant()), slice, each -> place(each.session()));
    }

    /// Sorted by start.
    ///
    /// @param course code; null: of all courses
    public Page<SessionWithoutHost> withoutHost(@Nullable String course, Slice slice) {
        return Page.ofOneMore(view.without(course, slice, clock.instant()), slice, each -> place(each.session()));
    }

    public Optional<HostedSession> hosted(SessionId session) {
        return view.hosted(session, clock.instant());
    }

    public Optional<SessionWithoutHost> withoutHost(SessionId session) {
        return view.without(session, clock.instant());
    }

    private static Cursor place(PoolSession session) {
        return new Cursor(session.startsAt().toString(), session.id().value());
    }
}
