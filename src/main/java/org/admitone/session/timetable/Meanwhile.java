package org.admitone.session.timetable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// What else is held while a planned session is: in its course, or by one of its teachers. Nothing is forbidden by it. What was cancelled or ended early counts for nothing.
@Component
public final class Meanwhile {

    private final PostgresBeside rows;

    Meanwhile(PostgresBeside rows) {
        this.rows = rows;
    }

    /// While sessions that are not there yet would be held.
    ///
    /// @param except not these: they are moved or go
    public List<Beside> during(CourseId course, List<Occurrence> planned, Set<SessionId> except) {
        return rows.during(course, planned, except);
    }

    /// Those with nothing beside them are left out.
    public Map<SessionId, List<Beside>> of(List<SessionId> sessions) {
        return rows.of(sessions).stream().collect(Collectors.groupingBy(other -> sessions.get(other.occurrence())));
    }
}
