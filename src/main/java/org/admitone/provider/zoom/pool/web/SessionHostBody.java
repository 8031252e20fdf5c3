package org.admitone.provider.zoom.pool.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.provider.zoom.pool.HostedSession;
import org.admitone.provider.zoom.pool.SessionHost;
import org.jspecify.annotations.Nullable;

/// Who hosts one session, as programs see it.
///
/// @param hosted null: nobody
/// @param why    it has no host; null: it has one, needs none, or was not planned yet
record SessionHostBody(String session, String provider, @Nullable Hosted hosted, @Nullable Pinned pinned, HostPoolBody.@Nullable Reason why) {

    record Hosted(String host, String hostName, String chosenBy, boolean made) {}

    record Pinned(String host, String hostName, String by, Instant at) {}

    static SessionHostBody of(SessionHost host) {
        return new SessionHostBody(host.session().id().toString(), host.session().provider(),
                host.hosted().map(held -> new Hosted(held.host().value(), held.name(), held.by().name().toLowerCase(Locale.ROOT), held.meeting() == HostedSession.Meeting.MADE)).orElse(null),
                host.pin().map(pin -> new Pinned(pin.host().value(), pin.name(), pin.by(), pin.at())).orElse(null),
                host.without().map(without -> HostPoolBody.Reason.of(without.why())).orElse(null));
    }
}
