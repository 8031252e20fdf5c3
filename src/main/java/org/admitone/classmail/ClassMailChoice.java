package org.admitone.classmail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a course's people are told by mail which classes are theirs.
///
/// @param said   null: the course goes by the school's setting
/// @param school what the school's setting is
/// @param server whether there is a mail server; without one nobody is told
public record ClassMailChoice(@Nullable Said said, boolean school, boolean server) {

    /// How a course goes about it.
    public enum Way { AS_THE_SCHOOL, ON, OFF }

    /// What somebody said for this course.
    public record Said(boolean sends, Instant at, String by) {}

    public Way way() {
        return said == null ? Way.AS_THE_SCHOOL : said.sends() ? Way.ON : Way.OFF;
    }

    public boolean sends() {
        return server && (said == null ? school : said.sends());
    }
}
