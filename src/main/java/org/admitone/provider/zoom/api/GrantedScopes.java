package org.admitone.provider.zoom.api;

import java.util.Set;

/// What a token may do, as Zoom names it.
public record GrantedScopes(Set<String> names) {

    public GrantedScopes {
        names = Set.copyOf(names);
    }
}
