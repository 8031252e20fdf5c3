package org.admitone.session.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.admitone.session.UsualDoor;
import org.admitone.session.timetable.Beside;
import org.admitone.session.timetable.Meanwhile;
import org.admitone.session.timetable.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a list of sessions must be compared with, and compares.
@Component
final class SessionsReading {

    private final Courses courses;
    private final Sessions sessions;
    private final UsualDoor usual;
    private final Providers providers;
    private final Meanwhile meanwhile;

    SessionsReading(Courses courses, Sessions sessions, UsualDoor usual, Providers providers, Meanwhile meanwhile) {
        this.courses = courses;
        this.sessions = sessions;
        this.usual = usual;
        this.providers = providers;
        this.meanwhile = meanwhile;
    }

    /// What is held besides, once the list has happened; of sessions that it makes or moves.
    Map<PlannedSession, List<Beside>> beside(SessionPlan plan) {
        Map<PlannedSession, List<Beside>> all = new HashMap<>();
        Set<SessionId> moved = plan.entries().stream().filter(entry -> entry.kind() == PlannedSession.Kind.CHANGED || entry.kind() == PlannedSession.Kind.CANCELLED)
                .map(PlannedSession::before).filter(Objects::nonNull).map(Session::id).collect(Collectors.toSet());
        plan.entries().stream().filter(entry -> entry.kind() == PlannedSession.Kind.ADDED || entry.kind() == PlannedSession.Kind.CHANGED)
                .collect(Collectors.groupingBy(entry -> entry.course().id())).forEach((course, entries) -> meanwhile.during(course, entries.stream().map(SessionsReading::occurrence).toList(), moved)
                        .forEach(other -> all.computeIfAbsent(entries.get(other.occurrence()), _ -> new ArrayList<>()).add(other)));
        return all;
    }

    private static Occurrence occurrence(PlannedSession entry) {
        return new Occurrence(entry.after().startsAt().atZone(entry.after().zone()).toLocalDate(), entry.after().startsAt(), entry.after().endsAt(), false);
    }

    /// @param only the course that the list is for; null: each line names its own
    SessionPlan plan(@Nullable Course only, SessionList list, Instant at) {
        Map<String, Course> named = new HashMap<>();
        if (only == null) {
            list.rows().stream().map(SessionRow::course).filter(Objects::nonNull).distinct().forEach(code -> courses.byCode(code).ifPresent(course -> named.put(code, course)));
        } else {
            named.put(only.code(), only);
        }
        Map<CourseId, Map<String, Session>> there = new HashMap<>();
        named.values().forEach(course -> there.put(course.id(), sessions.ofCourse(course.id()).stream().collect(Collectors.toMap(Session::code, session -> session))));
        Set<String> codes = providers.all().stream().map(Provider::code).collect(Collectors.toCollection(LinkedHashSet::new));
        return SessionPlanner.plan(list, new SessionsNow(only, named, there, usual.times(), codes, Providers.USUAL, at));
    }
}
