package org.admitone.roster;

import org.jspecify.annotations.Nullable;

/// @param text part of a title or code; null: all
public record CourseFilter(@Nullable String text, Shelf shelf) {

    /// Courses in use, or those put away.
    public enum Shelf { IN_USE, ARCHIVED, BOTH }

    public static final CourseFilter IN_USE = new CourseFilter(null, Shelf.IN_USE);

    public CourseFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
