package org.admitone.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of a key when it is made; it stays so.
///
/// @param name      of the program, unique for good: the audit chain names the program by it
/// @param expiresAt from then on the key opens nothing; null: it holds until it is revoked
public record KeyTerms(String name, Reach reach, @Nullable Instant expiresAt, Care care) {

    /// How careful the program has to be where somebody else may change the same thing.
    public enum Care {
        /// `If-Match` if it likes.
        AS_IT_LIKES,
        /// Without `If-Match`, or `If-None-Match: *` for a new thing, nothing that has a revision is changed.
        ALWAYS_CONDITIONAL
    }

    /// For a program that does everything, for good.
    public static KeyTerms unlimited(String name) {
        return new KeyTerms(name, Reach.EVERYTHING, null, Care.AS_IT_LIKES);
    }

    /// For the audit trail.
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("scopes", switch (reach) {
            case Reach.Everything() -> List.of("everything");
            case Reach.Only(var scopes) -> scopes.stream().map(Scope::code).toList();
        });
        if (expiresAt != null) {
            told.put("expiresAt", expiresAt.toString());
        }
        if (care == Care.ALWAYS_CONDITIONAL) {
            told.put("conditional", true);
        }
        return told;
    }
}
