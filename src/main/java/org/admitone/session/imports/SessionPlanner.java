package org.admitone.session.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.admitone.platform.BadInput;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.jspecify.annotations.Nullable;

/// Decides what a list would do. Pure.
final class SessionPlanner {

    private final SessionsNow now;
    private final List<PlannedSession> entries = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<CourseId, Map<String, Spot>> named = new HashMap<>();
    private int notMade;

    private SessionPlanner(SessionsNow now) {
        this.now = now;
    }

    static SessionPlan plan(SessionList list, SessionsNow now) {
        SessionPlanner planner = new SessionPlanner(now);
        planner.faults.addAll(list.faults());
        list.rows().forEach(planner::row);
        planner.faults.sort(Comparator.comparingInt(fault -> fault.spot().line()));
        return new SessionPlan(list.form(), planner.entries, planner.faults.isEmpty() ? planner.missing() : List.of(), planner.notMade, planner.faults, list.notes(), list.ofNone());
    }

    private void row(SessionRow row) {
        Course course = course(row);
        if (course == null) {
            return;
        }
        ZoneId zone = zone(row, course);
        if (!exists(row, "start", row.starts(), zone) | !exists(row, "end", row.ends(), zone)) {
            return;
        }
        String code = row.code() != null ? row.code() : SessionDesk.freeCode(Set.of(), Objects.requireNonNull(row.starts()).in(zone), zone);
        Spot twice = named.computeIfAbsent(course.id(), _ -> new HashMap<>()).putIfAbsent(code, row.spot());
        if (twice != null) {
            fault(row, "code", "The same session is on " + twice.words() + " already. Leave one of the two out.", code);
            return;
        }
        Session before = now.session(course, code);
        if (row.cancelled()) {
            cancelled(row, course, before);
        } else if (before != null && before.cancelledAt() != null) {
            entries.add(new PlannedSession(row.spot(), course, before, before.details(), PlannedSession.Kind.STAYS_CANCELLED));
        } else {
            takesPlace(row, course, code, zone, before);
        }
    }

    private @Nullable Course course(SessionRow row) {
        String said = row.course();
        Course only = now.only();
        if (said == null && only == null) {
            fault(row, "course", "This line names no course; give the course's code.", null);
            return null;
        }
        if (said != null && only != null && !said.equals(only.code())) {
            fault(row, "course", "This line is of another course. Send it there, or the whole list on the page of all sessions.", said);
            return null;
        }
        Course course = said != null && only != null ? only : now.course(row).orElse(null);
        if (course == null) {
            fault(row, "course", "There is no course with this code. Make the course first, or correct the code.", said);
        } else if (course.archivedAt() != null) {
            fault(row, "course", "This course is put away. Take it out again first.", said);
            return null;
        }
        return course;
    }

    /// That of the line, else the session's as it is, else the course's.
    private ZoneId zone(SessionRow row, Course course) {
        if (row.zone() != null) {
            return row.zone();
        }
        Session known = row.code() == null ? null : now.session(course, row.code());
        return known == null ? course.zone() : known.zone();
    }

    private boolean exists(SessionRow row, String column, @Nullable ListedTime time, ZoneId zone) {
        if (time == null || time.existsIn(zone)) {
            return true;
        }
        fault(row, column, "This time does not exist on that day: the clocks are put forward. Choose another.", null);
        return false;
    }

    private void cancelled(SessionRow row, Course course, @Nullable Session before) {
        if (before == null) {
            notMade++;
        } else {
            entries.add(new PlannedSession(row.spot(), course, before, before.details(),
                    before.cancelledAt() == null ? PlannedSession.Kind.CANCELLED : PlannedSession.Kind.UNCHANGED));
        }
    }

    private void takesPlace(SessionRow row, Course course, String code, ZoneId zone, @Nullable Session before) {
        SessionDetails old = before == null ? null : before.details();
        DoorTimes door = old == null ? now.usual() : old.doorTimes();
        String provider = row.provider() != null ? row.provider() : old == null ? now.usualProvider() : old.provider();
        if (!now.providers().contains(provider)) {
            fault(row, "provider", "There is no such provider. Here these hold classes: " + String.join(", ", now.providers()) + ".", provider);
        }
        if (before != null && !provider.equals(before.provider()) && !now.at().isBefore(before.opensAt())) {
            fault(row, "provider", "The door of this session has opened: people may be inside. Another provider can be chosen until then.", provider);
        }
        try {
            Instant starts = Objects.requireNonNull(row.starts()).in(zone);
            SessionDetails after = new SessionDetails(code, row.title() != null ? row.title() : old == null ? course.title() : old.title(), starts,
                    Objects.requireNonNull(row.ends()).in(zone), zone,
                    new DoorTimes(row.opens() == null ? door.opensMinutesBefore() : row.opens(), row.closes() == null ? door.closesMinutesAfter() : row.closes()),
                    old == null ? null : old.seatPolicy(), provider);
            entries.add(new PlannedSession(row.spot(), course, before, after,
                    old == null ? PlannedSession.Kind.ADDED : old.equals(after) ? PlannedSession.Kind.UNCHANGED : PlannedSession.Kind.CHANGED));
        } catch (BadInput bad) {
            bad.faults().forEach(each -> fault(row, each.where(), each.what(), null));
        }
    }

    private List<Session> missing() {
        Set<CourseId> courses = new LinkedHashSet<>(named.keySet());
        List<Session> missing = new ArrayList<>();
        courses.forEach(course -> now.sessions().getOrDefault(course, Map.of()).values().stream()
                .filter(session -> session.phaseAt(now.at()) == Session.Phase.COMING && !named.getOrDefault(course, Map.of()).containsKey(session.code()))
                .forEach(missing::add));
        missing.sort(Comparator.comparing(Session::startsAt).thenComparing(Session::code));
        return missing;
    }

    private void fault(SessionRow row, String column, String what, @Nullable String seen) {
        faults.add(new ImportFault(row.spot(), column, what, seen));
    }
}
