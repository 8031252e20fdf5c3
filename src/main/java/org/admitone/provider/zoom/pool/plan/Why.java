package org.admitone.provider.zoom.pool.plan;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;

/// Why a session has no host.
public sealed interface Why {

    /// Every host that could hold it is taken at some moment of this time.
    ///
    /// @param hosts how many could, were they free
    record NobodyFree(Instant from, Instant to, int hosts) implements Why {}

    /// The host that it is pinned to is taken.
    record PinnedTaken(HostId host, Instant from, Instant to) implements Why {}

    /// The host that it is pinned to holds no classes any more.
    record PinnedGone(HostId host) implements Why {}

    /// The host that it is pinned to could not hold it even if it were free.
    record PinnedUnable(HostId host) implements Why {}

    /// @param most that any of its hosts holds
    record TooManyPeople(int people, int most) implements Why {}

    /// @param most minutes that staff let any of its hosts hold
    record TooLong(int minutes, int most) implements Why {}

    record TooLongForUnpaid(int minutes, int most) implements Why {}

    /// Personal ways in take a host with a licence.
    record NoLicence() implements Why {}

    /// The group that it belongs to has no host.
    record GroupWithoutHosts() implements Why {}

    /// Zoom refused it on every host that could hold it.
    record RefusedByAll() implements Why {}

    record NoHosts() implements Why {}
}
