package org.admitone.provider.zoom.creation;

import java.util.List;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;

/// Accounts that are wanted together, all in one way.
public record Batch(NewUser.Way way, ZoomUser.Licence licence, List<WantedHost> hosts) {

    /// More are wanted batch by batch: what is looked at must fit on a page.
    public static final int MOST = 100;

    public Batch {
        hosts = List.copyOf(hosts);
    }

    NewUser user(WantedHost host) {
        return new NewUser(way, host.email(), host.firstName(), host.lastName(), licence);
    }
}
