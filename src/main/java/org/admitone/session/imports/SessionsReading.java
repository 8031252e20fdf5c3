package org.admitone.session.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.Sessions;
import org.admitone.session.UsualDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a list of sessions must be compared with, and compares.
@Component
final class SessionsReading {

    private final Courses courses;
    private final Sessions sessions;
    private final UsualDoor usual;
    private final Providers providers;

    SessionsReading(Courses courses, Sessions sessions, UsualDoor usual, Providers providers) {
        this.courses = courses;
        this.sessions = sessions;
        this.usual = usual;
        this.providers = providers;
    }

    /// @param only the course that the list is for; null: each line names its own
    SessionPlan plan(@Nullable Course only, SessionList list, Instant at) {
        Map<String, Course> named = new HashMap<>();
        if (only == null) {
            list.rows().stream().map(SessionRow::course).filter(java.util.Objects::nonNull).distinct().forEach(code -> courses.byCode(code).ifPresent(course -> named.put(code, course)));
        } else {
            named.put(only.code(), only);
        }
        Map<CourseId, Map<String, Session>> there = new HashMap<>();
        named.values().forEach(course -> there.put(course.id(), sessions.ofCourse(course.id()).stream().collect(Collectors.toMap(Session::code, session -> session))));
        Set<String> codes = providers.all().stream().map(Provider::code).collect(Collectors.toCollection(LinkedHashSet::new));
        return SessionPlanner.plan(list, new SessionsNow(only, named, there, usual.times(), codes, Providers.USUAL, at));
    }
}
