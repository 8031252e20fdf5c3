package org.admitone.provider.zoom.pool.groups.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.jspecify.annotations.Nullable;

/// What a change does to coming sessions, as programs see it.
///
/// @param sessions the nearest, five hundred at most
record PoolEffectBody(int moved, int lost, int gained, int withoutHost, List<On> sessions, String digest) {

    private static final int MOST = 500;

    record On(String session, Instant opensAt, String becomes, @Nullable String before, @Nullable String after, @Nullable String why, boolean madeAnew) {}

    static PoolEffectBody of(Effect effect) {
        return new PoolEffectBody(effect.those(Effect.Kind.MOVES).size(), effect.those(Effect.Kind.LOSES).size(), effect.those(Effect.Kind.GAINS).size(), effect.hostless(),
                effect.sessions().stream().limit(MOST).map(on -> new On(on.session().toString(), on.opensAt(), on.kind().name().toLowerCase(Locale.ROOT),
                        on.before().map(HostId::value).orElse(null), on.after().map(HostId::value).orElse(null), on.reason().orElse(null), on.isMadeAnew())).toList(), effect.digest());
    }
}
