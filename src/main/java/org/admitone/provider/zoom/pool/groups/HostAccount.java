package org.admitone.provider.zoom.pool.groups;

import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// A host account with what is known of it and what staff say.
///
/// @param emailMasked enough to recognise it
/// @param known       what its account's plan allows
/// @param group       whose it is; empty: everybody's
public record HostAccount(HostId id, String name, String emailMasked, Licence licence, Known known, HostTerms terms, Optional<HostGroupId> group, long revision) {

    public enum Licence { LICENSED, GONE }

    /// @param capacity meetings at once
    public record Known(int capacity, int people) {}

    public boolean holdsClasses() {
        return licence == Licence.LICENSED && terms.use() == HostTerms.Use.FOR_CLASSES;
    }

    public int capacity() {
        return terms.capacity().orElse(known.capacity);
    }

    public int people() {
        return terms.people().orElse(known.people);
    }
}
