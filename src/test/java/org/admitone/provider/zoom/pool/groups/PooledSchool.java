package org.admitone.provider.zoom.pool.groups;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.roster.RosterHouse;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;

/// A school with hosts, a timetable in Zoom and a planner that is run by hand.
final class PooledSchool implements AutoCloseable {

    static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

    final RosterHouse house = new RosterHouse();
    final School school = new School(house.database, house.clock);
    final PoolRounds pool;
    final GroupDesk groups;
    final HostDesk hosts;

    PooledSchool() {
        this(Duration.ZERO);
    }

    /// @param around what hosts are kept before and after the door's hours
    PooledSchool(Duration around) {
        this.pool = new PoolRounds(house.database, house.clock, around);
        this.groups = new GroupDesk(new PostgresGroups(house.database.jdbc()), pool.rehearsal(), house.changes);
        this.hosts = new HostDesk(new PostgresHostTerms(house.database.jdbc()), pool.rehearsal(), house.changes);
    }

    HostId host(String name, int capacity) {
        house.database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (:host, 'x', :host, true, :capacity, true, now())")
                .param("host", name).param("capacity", capacity).update();
        return new HostId(name);
    }

    School.Lesson lesson(Instant startsAt) {
        School.Lesson lesson = school.lesson("ask", startsAt, Duration.ofHours(1));
        inZoom(lesson.session());
        return lesson;
    }

    SessionId another(School.Lesson lesson, Instant startsAt, Duration length) {
        SessionId session = school.session(lesson.course(), startsAt, length);
        inZoom(session);
        return session;
    }

    private void inZoom(SessionId session) {
        house.database.jdbc().sql("update session set revision = revision + 1, provider = 'zoom' where session_id = ?").param(session.value()).update();
    }

    /// Who is kept for whom.
    Map<SessionId, HostId> kept() {
        Map<SessionId, HostId> kept = new HashMap<>();
        house.database.jdbc().sql("select session_id, host_id from zoom_host_assignment").query((row, _) ->
                kept.put(new SessionId(row.getObject("session_id", java.util.UUID.class)), new HostId(row.getString("host_id")))).list();
        return kept;
    }

    int hostless() {
        return house.database.jdbc().sql("select count(*) from zoom_host_unfit").query(Integer.class).single();
    }

    @Override
    public void close() {
        house.close();
    }
}
