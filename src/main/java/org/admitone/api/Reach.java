package org.admitone.api;

import java.util.EnumSet;
import java.util.Set;

/// How far a key reaches.
public sealed interface Reach {

    Reach EVERYTHING = new Everything();

    boolean covers(Scope scope);

    /// All that the API has, also what it will have later.
    record Everything() implements Reach {

        @Override
        public boolean covers(Scope scope) {
            return true;
        }
    }

    /// These and nothing else; at least one.
    record Only(Set<Scope> scopes) implements Reach {

        public Only {
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("a key that reaches nothing is no key");
            }
            scopes = java.util.Collections.unmodifiableSet(EnumSet.copyOf(scopes));
        }

        @Override
        public boolean covers(Scope scope) {
            return scopes.contains(scope);
        }
    }
}
