package org.admitone.provider.zoom.presence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is to be read from Zoom when, so that nothing is forgotten by a restart.
@Component
class PostgresReconciling {

    private final JdbcClient jdbc;

    PostgresReconciling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(SessionId session, int tries, byte @Nullable [] digest) {}

    /// Sessions that have closed since two days ago and are in nobody's list yet.
    void note(Instant now, Duration firstAfter) {
        jdbc.sql("""
                insert into zoom_reconciling (session_id, next_at, state)
                select session_id, :now::timestamptz + :wait * interval '1 second', 'open' from zoom_meeting m join session s using (session_id)
                 where m.meeting_number is not null and s.cancelled_at is null and s.provider = 'zoom'
                   and least(coalesce(s.ended_at, 'infinity'), s.ends_at + make_interval(mins => s.closes_minutes_after)) between :now::timestamptz - interval '2 days' and :now
                on conflict (session_id) do nothing
                """).param("now", Timestamp.from(now)).param("wait", firstAfter.toSeconds()).update();
    }

    /// Each is handed to one caller among all nodes; should that one die, it is due again after the pause.
    List<Due> claim(Instant now, Duration pause) {
        return jdbc.sql("""
                update zoom_reconciling set next_at = :again
                 where session_id in (select session_id from zoom_reconciling where next_at <= :now order by next_at limit 5 for update skip locked)
                returning session_id, tries, digest
                """).param("again", Timestamp.from(now.plus(pause))).param("now", Timestamp.from(now))
                .query((row, _) -> new Due(new SessionId(row.getObject("session_id", UUID.class)), row.getInt("tries"), row.getBytes("digest"))).list();
    }

    void again(SessionId session, byte @Nullable [] digest, Instant next) {
        jdbc.sql("update zoom_reconciling set tries = tries + 1, digest = coalesce(:digest, digest), next_at = :next where session_id = :session")
                .param("digest", digest, Types.BINARY).param("next", Timestamp.from(next)).param("session", session.value()).update();
    }

    /// Zoom was not to be had: that is no reading.
    void postpone(SessionId session, Instant next) {
        jdbc.sql("update zoom_reconciling set next_at = ? where session_id = ?").params(Timestamp.from(next), session.value()).update();
    }

    void done(SessionId session, String state) {
        jdbc.sql("update zoom_reconciling set next_at = null, state = ? where session_id = ?").params(state, session.value()).update();
    }

    /// The log's reading, if it is due; claimed until the pause is over.
    ///
    /// @param haste how much earlier than that it is due now
    Optional<Instant> claimLog(Instant now, Duration pause, Duration haste) {
        jdbc.sql("insert into zoom_log_reading (read_to, next_at) values (?, ?) on conflict (one) do nothing")
                .params(Timestamp.from(now.minus(Duration.ofHours(2))), Timestamp.from(now)).update();
        return jdbc.sql("update zoom_log_reading set next_at = ? where next_at <= ? returning read_to")
                .params(Timestamp.from(now.plus(pause)), Timestamp.from(now.plus(haste))).query((row, _) -> row.getTimestamp("read_to").toInstant()).optional();
    }

    void logRead(Instant to) {
        jdbc.sql("update zoom_log_reading set read_to = ?, problem = null").param(Timestamp.from(to)).update();
    }

    void logNotRead(String problem) {
        jdbc.sql("update zoom_log_reading set problem = ?").param(problem).update();
    }

    Optional<Instant> logReadTo() {
        return jdbc.sql("select read_to from zoom_log_reading where problem is null").query((row, _) -> row.getTimestamp("read_to").toInstant()).optional();
    }

    /// @param meeting its number
    /// @param given   when a way in was given last to somebody who has not come
    record Awaited(SessionId session, long meeting, Instant given) {}

    /// Classes with people who were given a way in and have not come, as far as Zoom has told.
    List<Awaited> awaited() {
        return jdbc.sql("""
                select t.session_id, m.meeting_number, max(g.given_at) as given from seat t join zoom_meeting m using (session_id) join zoom_way_given g using (seat_id)
                 where t.remote and t.released_at is null and t.state = 'reserved' and m.meeting_number is not null group by 1, 2
                """).query((row, _) -> new Awaited(new SessionId(row.getObject("session_id", UUID.class)), row.getLong("meeting_number"), row.getTimestamp("given").toInstant())).list();
    }
}
