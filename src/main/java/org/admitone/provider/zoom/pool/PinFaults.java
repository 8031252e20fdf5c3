package org.admitone.provider.zoom.pool;

import java.time.Instant;
import java.util.Optional;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.pool.plan.Asks;
import org.admitone.provider.zoom.pool.plan.PoolHost;
import org.admitone.session.Session;

/// What keeps a session from ever being held by a host. That the host is taken is none of it: whoever takes it may move. Pure.
final class PinFaults {

    private static final String HOST = "host";

    private PinFaults() {}

    static Faults of(Session session, Optional<PooledSession> pooled, Optional<PoolHost> host, Instant now) {
        Faults faults = new Faults();
        if (!session.provider().equals("zoom")) {
            faults.add(HOST, "This session is not held in Zoom.");
        } else if (pooled.isEmpty()) {
            faults.add(HOST, "This session is cancelled or over.");
        } else if (!now.isBefore(session.opensAt())) {
            faults.add(HOST, "The door of this session has opened; its host stays.");
        }
        host.ifPresentOrElse(able -> pooled.map(PooledSession::asks).ifPresent(asks -> unable(faults, able, asks)),
                () -> faults.add(HOST, "There is no such host that may hold classes."));
        return faults;
    }

    private static void unable(Faults faults, PoolHost host, Asks asks) {
        boolean paid = host.licence() == PoolHost.Licence.PAID;
        faults.unless(asks.people() <= host.people(), HOST, asks.people() + " people belong to this session; meetings of this host hold " + host.people() + ".")
                .unless(paid || asks.ways() == Asks.Ways.SHARED, HOST, "This host has no licence; without one, nobody gets a link of their own.")
                .unless(paid || asks.minutes() <= PoolHost.UNPAID_MINUTES, HOST,
                        "This session takes " + asks.minutes() + " minutes; Zoom ends meetings of a host without a licence after " + PoolHost.UNPAID_MINUTES + ".")
                .unless(asks.minutes() <= host.minutes(), HOST, "This session takes " + asks.minutes() + " minutes; meetings of this host last " + host.minutes() + " at most.");
    }
}
