package org.admitone.provider.zoom.pool.plan;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;

/// What a session asks of its host.
///
/// @param minutes that its meeting lasts, from the opening of the door to its closing
/// @param people  who may come, whoever runs it among them
/// @param groups  whose hosts may hold it
/// @param common  whether everybody's hosts may hold it
/// @param without hosts that could not hold it when it was tried
/// @param pinned  staff want this one and no other
public record Asks(int minutes, int people, Ways ways, Set<UUID> groups, Common common, Set<HostId> without, Optional<HostId> pinned) {

    public enum Ways {
        /// Everybody by a link of their own, which takes a paid host.
        PERSONAL,
        SHARED
    }

    public enum Common { ALSO, NEVER }

    public Asks {
        groups = Set.copyOf(groups);
        without = Set.copyOf(without);
    }

    /// A session like any other.
    public static Asks plain() {
        return new Asks(60, 2, Ways.PERSONAL, Set.of(), Common.ALSO, Set.of(), Optional.empty());
    }

    public Asks of(Set<UUID> owners, Common beside) {
        return new Asks(minutes, people, ways, owners, beside, without, pinned);
    }

    public Asks pinnedTo(HostId host) {
        return new Asks(minutes, people, ways, groups, common, without, Optional.of(host));
    }

    Asks unpinned() {
        return new Asks(minutes, people, ways, groups, common, without, Optional.empty());
    }
}
