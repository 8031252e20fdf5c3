package org.admitone.session.timetable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.roster.CourseId;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.DoorTimes;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSeries {

    private static final String READ = """
            select series_id, course_id, days, every_weeks, first_day, last_day, starts, ends, zone, left_out, observes, held, fell_out, weeks_from, title, opens_minutes_before,
                   closes_minutes_after, seat_policy, provider, made_at, made_by
              from session_series r
            """;

    private final JdbcClient jdbc;

    PostgresSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Series> byId(SeriesId id) {
        return jdbc.sql(READ + " where series_id = :id").param("id", id.value()).query(PostgresSeries::series).optional();
    }

    Optional<Series> of(SessionId session) {
        return jdbc.sql(READ + " where series_id = (select series_id from session where session_id = :id)").param("id", session.value()).query(PostgresSeries::series).optional();
    }

    /// Of those sessions that belong to a series: for which day of it they were planned.
    Map<SessionId, SeriesBook.Place> of(Collection<SessionId> sessions) {
        Map<SessionId, SeriesBook.Place> places = new HashMap<>();
        jdbc.sql("""
                select s.session_id, s.series_day, r.* from session s join session_series r using (series_id) where s.session_id = any (:sessions::uuid[])
                """).param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new), Types.ARRAY).query(row -> {
                    places.put(new SessionId(row.getObject("session_id", UUID.class)), new SeriesBook.Place(series(row, 0), row.getObject("series_day", LocalDate.class)));
                });
        return places;
    }

    List<Series> of(CourseId course) {
        return jdbc.sql(READ + " where course_id = :course order by first_day, made_at, series_id").param("course", course.value()).query(PostgresSeries::series).list();
    }

    /// Those for which following the list of holidays may come to something; a day more than needed around each, whatever the zone.
    List<Series> besideTheList(Instant now) {
        return jdbc.sql(READ + """
                 where r.observes and (exists (
                        select from session s join school_holiday h on s.starts_at > (h.first_day - 2)::timestamp at time zone 'UTC' and s.starts_at < (h.last_day + 3)::timestamp at time zone 'UTC'
                         where s.series_id = r.series_id and s.cancelled_at is null and s.starts_at > :now)
                    or exists (
                        select from unnest(r.fell_out) as d where d >= (:now at time zone 'UTC')::date - 1 and not exists (select from school_holiday h where d between h.first_day and h.last_day)))
                 order by first_day, made_at, series_id
                """).param("now", now.atOffset(ZoneOffset.UTC)).query(PostgresSeries::series).list();
    }

    /// Nobody else changes the series or one of its sessions, or the list of holidays, until the commit.
    void lock(SeriesId id) {
        jdbc.sql("select revision from school_holiday_list for share").query(Long.class).single();
        jdbc.sql("select series_id from session_series where series_id = :id for update").param("id", id.value()).query(UUID.class).optional();
        jdbc.sql("select session_id from session where series_id = :id order by session_id for update").param("id", id.value()).query(UUID.class).list();
    }

    Map<SessionId, LocalDate> days(SeriesId id) {
        Map<SessionId, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("select session_id, series_day from session where series_id = :id order by series_day, session_id").param("id", id.value())
                .query(row -> { days.put(new SessionId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)); });
        return days;
    }

    /// @param continues of which series it is the later part; null: of none
    SeriesId add(CourseId course, Series.Rule rule, @Nullable SeriesId continues, Instant at, String by) {
        return new SeriesId(saying(jdbc.sql("""
                insert into session_series (course_id, days, every_weeks, first_day, last_day, starts, ends, zone, left_out, observes, held, fell_out, weeks_from, title,
                                            opens_minutes_before, closes_minutes_after, seat_policy, provider, continues, made_at, made_by)
                values (:course, :days, :every, :first, :last, :starts, :ends, :zone, :leftOut, :observes, :held, :fellOut, :weeksFrom, :title, :opens, :closes, :policy, :provider, :continues, :at, :by)
                returning series_id
                """), rule)
                .param("course", course.value()).param("continues", continues == null ? null : continues.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).query(UUID.class).single());
    }

    void change(SeriesId id, Series.Rule rule) {
        saying(jdbc.sql("""
                update session_series set days = :days, every_weeks = :every, first_day = :first, last_day = :last, starts = :starts, ends = :ends, zone = :zone, left_out = :leftOut,
                       observes = :observes, held = :held, fell_out = :fellOut, weeks_from = :weeksFrom, title = :title, opens_minutes_before = :opens, closes_minutes_after = :closes, seat_policy = :policy, provider = :provider
                 where series_id = :id
                """), rule).param("id", id.value()).update();
    }

    void end(SeriesId id, LocalDate last) {
        jdbc.sql("update session_series set last_day = :last where series_id = :id").param("last", last).param("id", id.value()).update();
    }

    /// All of its sessions from a day on belong to another one from now on.
    void hand(SeriesId from, SeriesId to, LocalDate first) {
        jdbc.sql("update session set series_id = :to where series_id = :from and series_day >= :first")
                .param("to", to.value()).param("from", from.value()).param("first", first).update();
    }

    void belongs(SessionId session, SeriesId series, LocalDate day) {
        jdbc.sql("update session set series_id = :series, series_day = :day where session_id = :session")
                .param("series", series.value()).param("day", day).param("session", session.value()).update();
    }

    private static JdbcClient.StatementSpec saying(JdbcClient.StatementSpec statement, Series.Rule rule) {
        WeeklyTimetable timetable = rule.timetable();
        TimetableDesk.Kind kind = rule.kind();
        return statement.param("days", timetable.daysInOrder().stream().map(day -> (short) day.getValue()).toArray(Short[]::new), Types.ARRAY)
                .param("every", timetable.everyWeeks()).param("first", timetable.from()).param("last", timetable.until())
                .param("starts", timetable.start()).param("ends", timetable.end()).param("zone", timetable.zone().getId())
                .param("leftOut", dates(timetable.leftOut()), Types.ARRAY).param("observes", timetable.school() instanceof Observance.Observed)
                .param("held", dates(timetable.school().held()), Types.ARRAY).param("fellOut", dates(timetable.school().fellOut()), Types.ARRAY)
                .param("weeksFrom", rule.weeksFrom()).param("title", kind.title()).param("opens", kind.doorTimes().opensMinutesBefore())
                .param("closes", kind.doorTimes().closesMinutesAfter()).param("policy", kind.seatPolicy() == null ? null : kind.seatPolicy().code(), Types.VARCHAR)
                .param("provider", kind.provider());
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        String policy = row.getString("seat_policy");
        var timetable = new WeeklyTimetable(
                Arrays.stream(elements(row.getArray("days"))).map(day -> DayOfWeek.of(((Number) day).intValue())).collect(Collectors.toSet()), row.getInt("every_weeks"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                days(row, "left_out"), row.getBoolean("observes") ? new Observance.Observed(days(row, "held"), days(row, "fell_out")) : new Observance.Ignored());
        var kind = new TimetableDesk.Kind(row.getString("title"), new DoorTimes(row.getInt("opens_minutes_before"), row.getInt("closes_minutes_after")), row.getString("provider"),
                policy == null ? null : SeatPolicy.ofCode(policy));
        return new Series(new SeriesId(row.getObject("series_id", UUID.class)), new CourseId(row.getObject("course_id", UUID.class)),
                new Series.Rule(timetable, row.getObject("weeks_from", LocalDate.class), kind), row.getTimestamp("made_at").toInstant(), row.getString("made_by"));
    }

    private static java.sql.Date[] dates(Set<LocalDate> days) {
        return days.stream().sorted().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new);
    }

    private static Set<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream(elements(row.getArray(column))).map(day -> ((java.sql.Date) day).toLocalDate()).collect(Collectors.toSet());
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
