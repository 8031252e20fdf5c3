package org.admitone.provider.zoom.pool;

import java.util.Optional;
import org.admitone.session.Session;

/// How one session stands in the pool. Neither hosted nor without: it is not held in Zoom, is over, or was planned this very moment.
public record SessionHost(Session session, Optional<HostedSession> hosted, Optional<SessionWithoutHost> without, Optional<Pin> pin) {}
