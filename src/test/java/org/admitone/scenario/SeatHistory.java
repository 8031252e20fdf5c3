package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database kept of a session's seats.
final class SeatHistory {

    private SeatHistory() {}

    static void assertOneSeatAtEveryInstant(JdbcClient jdbc, School.Lesson lesson) {
        assertThat(jdbc.sql("""
                select count(*) from seat a join seat b using (session_id, person_id)
                 where session_id = ? and a.seat_id < b.seat_id
                   and tstzrange(a.taken_at, a.released_at) && tstzrange(b.taken_at, b.released_at)
                """).param(lesson.session().value()).query(Long.class).single()).as("seats of one person at one instant").isZero();
    }
}
