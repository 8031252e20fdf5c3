package org.admitone.roster;

import org.jspecify.annotations.Nullable;

/// Whom somebody looks for. Course, role and suspension must hold for one and the same enrolment.
///
/// @param text   part of a name, an address or an id; null: anybody
/// @param course null: any course, or none
/// @param role   null: any
public record DirectoryFilter(@Nullable String text, @Nullable CourseId course, @Nullable Role role, Which which) {

    public enum Which { ALL, SUSPENDED }

    public static final DirectoryFilter EVERYBODY = new DirectoryFilter(null, null, null, Which.ALL);

    public DirectoryFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /// Whether it asks for anything that only an enrolment can say.
    public boolean asksForAnEnrolment() {
        return course != null || role != null || which == Which.SUSPENDED;
    }
}
