package org.admitone.provider.zoom.meetings;

import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// What the school has set up for classes in Zoom, as far as making meetings goes.
interface ZoomHouse {

    /// Empty until an account is set up.
    Optional<SetUp> now();

    /// @param aliasDomain the domain of the addresses under which people are registered
    /// @param hosts       that may be used for classes
    record SetUp(String aliasDomain, Names names, List<Host> hosts) {

        public SetUp {
            hosts = List.copyOf(hosts);
        }
    }

    enum Names {
        /// Everybody is shown as on the roster.
        ROSTER,
        /// Learners and observers are shown as numbers; whoever runs the class keeps the name.
        PSEUDONYM
    }

    /// @param capacity how many meetings it can hold at once
    record Host(HostId id, int capacity) {}
}
