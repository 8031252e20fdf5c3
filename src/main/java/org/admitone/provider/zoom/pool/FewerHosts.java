package org.admitone.provider.zoom.pool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.session.SessionId;

/// What bringing classes together on as few hosts as possible does to coming sessions.
///
/// @param effect     session by session, with the licences before and after
/// @param lowerBound no assignment takes fewer licences, as long as what stays stays
/// @param waits      of meetings that are made anew, the others that have to be made anew before
public record FewerHosts(Effect effect, int lowerBound, Map<SessionId, Set<SessionId>> waits) {

    public FewerHosts {
        waits = Map.copyOf(waits);
    }

    /// Whether there is anything to gain.
    public boolean saves() {
        return effect.used().after() < effect.used().before();
    }

    /// Meetings that are removed at Zoom and made anew on another host.
    public List<Effect.On> madeAnew() {
        return effect.sessions().stream().filter(Effect.On::isMadeAnew).toList();
    }

    /// The same where the same would be done with the same outcome.
    public String digest() {
        return effect.digest() + "-" + effect.used().before() + "-" + effect.used().after();
    }
}
