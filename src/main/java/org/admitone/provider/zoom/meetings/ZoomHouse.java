package org.admitone.provider.zoom.meetings;

import java.time.Instant;
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
    /// @param left     how many it may still write today for what is being planned
    /// @param moreFrom when it may write more
    /// @param load     what it has written today and is to write for plans; 0 where that is not asked for
    record Host(HostId id, int capacity, int left, Instant moreFrom, int load) {

        /// Whose day is not counted.
        Host(HostId id, int capacity) {
            this(id, capacity, HostBudget.PER_DAY, Instant.MAX, 0);
        }

        Host leaving(int left, Instant moreFrom, int load) {
            return new Host(id, capacity, left, moreFrom, load);
        }
    }
}
