package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseId;
import org.admitone.session.Session;
import org.admitone.session.SessionFilter;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The series there are, and which sessions belong to them. Reading is for all.
@Component
public final class SeriesBook {

    private final PostgresSeries rows;
    private final Sessions sessions;
    private final PostgresHolidays holidays;

    SeriesBook(PostgresSeries rows, Sessions sessions, PostgresHolidays holidays) {
        this.rows = rows;
        this.sessions = sessions;
        this.holidays = holidays;
    }

    public Optional<Series> byId(SeriesId id) {
        return rows.byId(id);
    }

    /// To which a session belongs.
    public Optional<Series> of(SessionId session) {
        return rows.of(session);
    }

    /// @param day for which day of the rule a session was planned
    public record Place(Series series, LocalDate day) {

        /// Whether it is not as the rule has it: moved, renamed, held elsewhere.
        public boolean leftBy(Session session) {
            return session.cancelledAt() == null && series.changedByHand(new Series.Member(day, session));
        }
    }

    /// Those that belong to none are left out.
    public Map<SessionId, Place> places(List<Session> some) {
        return rows.of(some.stream().map(Session::id).toList());
    }

    /// Of any course; none where there is no such series.
    public Set<SessionId> sessionsOf(SeriesId series) {
        return rows.days(series).keySet();
    }

    /// By their first day.
    public List<Series> of(CourseId course) {
        return rows.of(course);
    }

    Holidays holidays() {
        return holidays.read();
    }

    /// By their start, cancelled ones too.
    public List<Series.Member> members(Series series) {
        Map<SessionId, LocalDate> days = rows.days(series.id());
        List<Series.Member> members = new ArrayList<>();
        SessionFilter filter = SessionFilter.ofCourse(series.course()).among(days.keySet());
        @Nullable String next = null;
        do {
            Page<Session> page = sessions.list(filter, Slice.of(Slice.MOST, next));
            page.items().forEach(session -> members.add(new Series.Member(Objects.requireNonNull(days.get(session.id())), session)));
            next = page.next();
        } while (next != null);
        return members;
    }
}
