package org.admitone.roster;

import java.util.UUID;

/// Our own id of a course; the LMS's id is the course's `code`.
public record CourseId(UUID value) {

    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
