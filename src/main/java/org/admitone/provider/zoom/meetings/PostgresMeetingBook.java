package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what is intended for a meeting and what came of it. Every statement is guarded by the state it expects.
@Component
final class PostgresMeetingBook {

    private static final String ALL_WAYS_END = """
            , dead as (update zoom_registrant r set state = 'ended', link = null, ended_at = :now, asked_at = null, confirm_at = null
                         from done where r.session_id = done.session_id and r.state <> 'ended')""";

    private final JdbcClient jdbc;

    PostgresMeetingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The intention, before Zoom is asked: whoever finds it later looks at Zoom first.
    boolean beginMaking(SessionId session, HostId host, Instant now) {
        return jdbc.sql("""
                update zoom_meeting set writing_since = :now, next_try_at = null
                 where session_id = :session and state = 'planned' and host_id = :host and writing_since is null
                """).param("session", session.value()).param("host", host.value()).param("now", Timestamp.from(now)).update() == 1;
    }

    /// @param passcode sealed
    record Made(MeetingNumber number, String joinBase, byte[] passcode, List<String> differences, long reflects, @Nullable Instant lookAt) {}

    boolean made(SessionId session, Made made) {
        return jdbc.sql("""
                update zoom_meeting set state = 'made', meeting_number = :number, join_base = :base, passcode = :passcode, differences = :differences::text[],
                                        reflects = :reflects, look_at = least(look_at, :look), writing_since = null, problem = null, tries = 0,
                                        next_try_at = null, passed_over = '{}'
                 where session_id = :session and state = 'planned' and writing_since is not null
                """)
                .param("session", session.value()).param("number", made.number().value()).param("base", made.joinBase())
                .param("passcode", made.passcode()).param("differences", made.differences().toArray(String[]::new))
                .param("reflects", made.reflects()).param("look", time(made.lookAt())).update() == 1;
    }

    /// Certainly not made; may be tried again.
    void notMade(SessionId session, @Nullable String problem, @Nullable Instant next) {
        jdbc.sql("""
                update zoom_meeting set writing_since = null, problem = :problem, next_try_at = :next, tries = tries + 1
                 where session_id = :session and state = 'planned'
                """).param("session", session.value()).param("problem", problem).param("next", time(next)).update();
    }

    /// It was looked for and is not there. A last doubt is settled by looking once more later.
    void notThere(SessionId session, Instant lookAgain) {
        jdbc.sql("update zoom_meeting set writing_since = null, look_at = :look where session_id = :session and state = 'planned'")
                .param("session", session.value()).param("look", Timestamp.from(lookAgain)).update();
    }

    /// Another host is to be chosen, and the pool is to keep another one for it.
    void passOver(SessionId session, HostId host, String problem, Instant now) {
        jdbc.sql("""
                with failed as (insert into zoom_host_failed (session_id, host_id, failed_at) values (:session, :host, :now)
                    on conflict (session_id, host_id) do update set failed_at = excluded.failed_at)
                update zoom_meeting set state = 'waiting', writing_since = null, passed_over = array_append(passed_over, :host), problem = :problem, next_try_at = null
                 where session_id = :session and state = 'planned'
                """).param("session", session.value()).param("host", host.value()).param("problem", problem).param("now", Timestamp.from(now)).update();
    }

    void postpone(SessionId session, @Nullable String problem, Instant next) {
        jdbc.sql("update zoom_meeting set problem = coalesce(:problem, problem), next_try_at = :next, tries = tries + 1 where session_id = :session")
                .param("session", session.value()).param("problem", problem).param("next", Timestamp.from(next)).update();
    }

    void dropped(SessionId session) {
        jdbc.sql("update zoom_meeting set state = 'removed', problem = null, next_try_at = null where session_id = ? and state = 'planned' and writing_since is null")
                .param(session.value()).update();
    }

    /// Every way into it is dead with it.
    boolean removed(SessionId session, MeetingNumber number, Instant now) {
        return replaced(session, number, now, "removed");
    }

    /// It is to be made again: it vanished at Zoom, or its host is not free at its new time.
    boolean lost(SessionId session, MeetingNumber number, Instant now) {
        return replaced(session, number, now, "waiting");
    }

    private boolean replaced(SessionId session, MeetingNumber number, Instant now, String state) {
        return jdbc.sql("""
                with done as (
                    update zoom_meeting set state = :state, meeting_number = null, passcode = null, join_base = null, reflects = null, differences = '{}',
                                            look_at = case when look_at <= :now::timestamptz + interval '10 minutes' then look_at end, problem = null, tries = 0, next_try_at = null
                     where session_id = :session and state = 'made' and meeting_number = :number returning session_id)
                """ + ALL_WAYS_END + " select count(*) from done")
                .param("session", session.value()).param("number", number.value()).param("now", Timestamp.from(now)).param("state", state)
                .query(Integer.class).single() == 1;
    }

    /// @param waysLookAt links may have changed with it; null: they have not
    /// @param compareAt  it may have moved nearer; null: not any more
    boolean adjusted(SessionId session, long reflects, List<String> differences, @Nullable Instant waysLookAt, @Nullable Instant compareAt) {
        return jdbc.sql("""
                update zoom_meeting set reflects = :reflects, differences = :differences::text[], problem = null, tries = 0, next_try_at = null,
                                        ways_look_at = least(ways_look_at, :look), look_at = least(look_at, :compare)
                 where session_id = :session and state = 'made'
                """).param("session", session.value()).param("reflects", reflects).param("differences", differences.toArray(String[]::new))
                .param("look", time(waysLookAt)).param("compare", time(compareAt)).update() == 1;
    }

    /// Sealed.
    Optional<byte[]> passcode(SessionId session) {
        return jdbc.sql("select passcode from zoom_meeting where session_id = ? and state = 'made' and passcode is not null").param(session.value()).query((row, n) -> row.getBytes(1)).optional();
    }

    void passcodeIs(SessionId session, byte[] sealed) {
        jdbc.sql("update zoom_meeting set passcode = :passcode where session_id = :session and state = 'made'").param("passcode", sealed).param("session", session.value()).update();
    }

    void linksMayChange(SessionId session, Instant look) {
        jdbc.sql("update zoom_meeting set ways_look_at = :look where session_id = :session and state = 'made'")
                .param("session", session.value()).param("look", Timestamp.from(look)).update();
    }

    void compared(SessionId session, List<String> differences, @Nullable Instant next) {
        jdbc.sql("""
                update zoom_meeting set differences = :differences::text[], look_at = :next, next_try_at = null, tries = 0
                 where session_id = :session and state = 'made'
                """).param("session", session.value()).param("differences", differences.toArray(String[]::new)).param("next", time(next)).update();
    }

    /// As they were when it was last looked at.
    List<String> differences(SessionId session) {
        return jdbc.sql("select differences from zoom_meeting where session_id = ?").param(session.value())
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray())).optional().orElse(List.of());
    }

    void sweptUp(SessionId session) {
        jdbc.sql("update zoom_meeting set look_at = null, next_try_at = null where session_id = ? and state = 'removed'").param(session.value()).update();
    }

    void closed(SessionId session, MeetingNumber number, Instant now) {
        jdbc.sql("update zoom_meeting set closed_at = :now, next_try_at = null where session_id = :session and meeting_number = :number")
                .param("session", session.value()).param("number", number.value()).param("now", Timestamp.from(now)).update();
    }

    static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
