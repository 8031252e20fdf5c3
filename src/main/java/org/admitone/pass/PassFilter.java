package org.admitone.pass;

import org.admitone.roster.CourseId;
import org.jspecify.annotations.Nullable;

/// Which passes are looked for.
///
/// @param text   part of its holder's name, address or id; null: anybody's
/// @param course null: of any course
public record PassFilter(@Nullable String text, @Nullable CourseId course, Which which) {

    public enum Which { ALL, REVOKED, NEVER_USED }

    public static final PassFilter ALL = new PassFilter(null, null, Which.ALL);

    public PassFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
