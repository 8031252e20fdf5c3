package org.admitone.provider.zoom.terms;

import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// Who may hold a session.
///
/// @param kept  the pool keeps this host for it
/// @param able  any of which may hold it: by groups, staff's word, its people and its length; none where nobody may
/// @param unfit the pool's word for why nobody can; empty also where the pool has not looked yet
public record Holders(Optional<HostId> kept, List<HostId> able, Optional<String> unfit) {

    public Holders {
        able = List.copyOf(able);
    }

    static Holders anyOf(List<HostId> able) {
        return new Holders(Optional.empty(), able, Optional.empty());
    }

    static Holders nobody(String why) {
        return new Holders(Optional.empty(), List.of(), Optional.of(why));
    }

    boolean isNobody() {
        return able.isEmpty() && kept.isEmpty();
    }
}
