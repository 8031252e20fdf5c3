package org.admitone.session.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.jspecify.annotations.Nullable;

/// What a list is compared with.
///
/// @param only      the course that the list is for; null: each line names its own
/// @param courses   those that the list names, by code
/// @param sessions  theirs, by code
/// @param providers codes of those that there are; the usual one first
record SessionsNow(@Nullable Course only, Map<String, Course> courses, Map<CourseId, Map<String, Session>> sessions, DoorTimes usual, Set<String> providers, String usualProvider,
                   Instant at) {

    Optional<Course> course(SessionRow row) {
        String code = row.course();
        return code == null ? Optional.ofNullable(only) : Optional.ofNullable(courses.get(code));
    }

    @Nullable Session session(Course course, String code) {
        return sessions.getOrDefault(course.id(), Map.of()).get(code);
    }
}
