package org.admitone.hooks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the clock makes true of sessions, derived from the sessions themselves and thus as durable as they are: told each once, whichever
/// node is first. An endpoint that came later than the fact is not told.
@Component
class PostgresSessionTimes {

    private static final Duration LOOKED_BACK = Duration.ofDays(8);
    private static final Duration SETTLING = Duration.ofMinutes(2);

    /// A session that was cancelled after its start has ended with it; one that was cancelled before never was.
    private static final String STARTED_AND_ENDED = """
            with due as (
                select session_id, 'started' as what, starts_at as at from session
                 where starts_at > :since and starts_at <= :now and cancelled_at is null and (ended_at is null or ended_at > starts_at)
                union all
                select session_id, 'ended', coalesce(cancelled_at, ended_at, ends_at + make_interval(mins => closes_minutes_after)) from session
                 where starts_at > :since and starts_at <= :now::timestamptz + interval '1 day'
                   and (cancelled_at is null or exists (select from hook_session_told t where t.session_id = session.session_id and t.what = 'started'))),
            fresh as (
                insert into hook_session_told (session_id, what, told_at)
                select session_id, what, :now from due
                 where at <= :now and exists (select from hook_endpoint where created_at <= due.at)
                   and not exists (select from hook_session_told t where t.session_id = due.session_id and t.what = due.what)
                 order by session_id, what
                on conflict do nothing returning session_id, what),
            sheets as (
                insert into hook_attendance (session_id, due_at, made_at) select session_id, :settled, :now from fresh where what = 'ended'
                on conflict do nothing)
            insert into hook_fact (kind, at, session_id, detail)
            select what, at, session_id, '{}' from fresh join due using (session_id, what) order by at, what desc
            """;

    /// A correction is told after it has settled, like the sheet itself.
    private static final String CORRECTED = """
            update hook_attendance set due_at = :settled, changed = false
             where session_id in (select session_id from hook_attendance where changed and due_at is null order by session_id for update skip locked)
            """;

    private static final String READY = """
            with ready as (
                update hook_attendance set due_at = null, changed = false, told = told + 1
                 where session_id in (select session_id from hook_attendance where due_at <= :now order by session_id for update skip locked)
                returning session_id, told)
            insert into hook_fact (kind, at, session_id, detail)
            select 'attendance', :now, session_id, json_build_object('edition', told)::text from ready
            """;

    private final JdbcClient jdbc;

    PostgresSessionTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void note(Instant now) {
        Timestamp at = Timestamp.from(now);
        Timestamp settled = Timestamp.from(now.plus(SETTLING));
        jdbc.sql(STARTED_AND_ENDED).param("since", Timestamp.from(now.minus(LOOKED_BACK))).param("now", at).param("settled", settled).update();
        jdbc.sql(CORRECTED).param("settled", settled).update();
        jdbc.sql(READY).param("now", at).update();
    }

    boolean anybodyListens() {
        return jdbc.sql("select exists (select from hook_endpoint)").query(Boolean.class).single();
    }
}
