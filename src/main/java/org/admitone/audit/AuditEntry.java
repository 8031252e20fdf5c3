package org.admitone.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line for the chain: who did what to whom, decided by which rule on which inputs. Never a code, link, ticket or
/// mail address.
///
/// @param actor  `person:<uid>`, `staff:<login>`, `key:<name>`, `door` or `system`
/// @param action dotted and stable, e.g. `knock.refused`, `roster.imported`; each has its line in `docs/audit.md`
/// @param detail rule and inputs; values are strings, numbers, booleans, lists and maps
public record AuditEntry(Instant at, String actor, String action, @Nullable UUID course, @Nullable UUID session,
                         @Nullable UUID person, Map<String, ?> detail) {

    public AuditEntry {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));     // keeps the order it was written in
    }
}
