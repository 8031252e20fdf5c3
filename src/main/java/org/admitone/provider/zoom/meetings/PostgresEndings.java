package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ways that are to end at Zoom, and those that have. Shared out among nodes by short leases: cancelling twice does no harm.
@Component
final class PostgresEndings {

    private final JdbcClient jdbc;

    PostgresEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Portion(MeetingNumber number, List<Ending> ways) {}

    record Ending(UUID way, RegistrantId registrant, String alias, int tries) {

        @Override
        public String toString() {
            return "Ending[" + way + "]";
        }
    }

    record Check(SessionId session, MeetingNumber number) {}

    /// Every way whose seat has ended is to end. Found by how things are, so that no lost word matters.
    int condemn(Instant now) {
        return jdbc.sql("""
                update zoom_registrant r set state = 'ending', tries = 0, next_try_at = :now
                  from seat t where r.state = 'given' and t.seat_id = r.seat_id and t.released_at is not null
                """).param("now", Timestamp.from(now)).update();
    }

    /// The next ways of one meeting; nobody else has them until the lease ends. One that Zoom refused goes alone.
    Optional<Portion> claim(Instant now, Duration lease, int most) {
        return jdbc.sql("""
                select r.session_id, m.meeting_number, r.problem is not null as alone, r.way_id
                  from zoom_registrant r join zoom_meeting m using (session_id)
                 where r.state = 'ending' and r.next_try_at <= :now and m.state = 'made' order by r.next_try_at, r.way_id limit 1
                """).param("now", Timestamp.from(now))
                .query((row, _) -> new Portion(new MeetingNumber(row.getLong("meeting_number")), row.getBoolean("alone")
                        ? claimOne(PostgresMeetings.uuid(row, "way_id"), now, lease)
                        : claimMany(PostgresMeetings.uuid(row, "session_id"), now, lease, most))).optional();
    }

    private List<Ending> claimOne(UUID way, Instant now, Duration lease) {
        return claim("way_id = :key", way, now, lease, 1);
    }

    private List<Ending> claimMany(UUID session, Instant now, Duration lease, int most) {
        return claim("session_id = :key and problem is null", session, now, lease, most);
    }

    private List<Ending> claim(String which, UUID key, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                update zoom_registrant set next_try_at = :lease, tries = tries + 1
                 where way_id in (select way_id from zoom_registrant where %s and state = 'ending' and next_try_at <= :now
                                   order by next_try_at, way_id limit :most for update skip locked)
                returning way_id, registrant_id, alias, tries
                """.formatted(which)).param("key", key).param("now", Timestamp.from(now)).param("lease", Timestamp.from(now.plus(lease))).param("most", most)
                .query((row, _) -> new Ending(PostgresMeetings.uuid(row, "way_id"), new RegistrantId(row.getString("registrant_id")), row.getString("alias"),
                        row.getInt("tries"))).list();
    }

    /// @param confirm when to see whether Zoom has really done it
    void ended(List<Ending> ways, Instant now, Instant confirm) {
        jdbc.sql("""
                update zoom_registrant set state = 'ended', link = null, ended_at = :now, confirm_at = :confirm, problem = null, next_try_at = null
                 where way_id = any (:ways::text[]::uuid[]) and state = 'ending'
                """).param("ways", ids(ways)).param("now", Timestamp.from(now)).param("confirm", Timestamp.from(confirm)).update();
    }

    /// The meeting is not there any more, so neither is the way.
    void endedWithTheMeeting(List<Ending> ways, Instant now) {
        jdbc.sql("""
                update zoom_registrant set state = 'ended', link = null, ended_at = :now, problem = null, next_try_at = null
                 where way_id = any (:ways::text[]::uuid[]) and state = 'ending'
                """).param("ways", ids(ways)).param("now", Timestamp.from(now)).update();
    }

    void again(List<Ending> ways, Instant next) {
        jdbc.sql("update zoom_registrant set next_try_at = :next where way_id = any (:ways::text[]::uuid[]) and state = 'ending'")
                .param("ways", ids(ways)).param("next", Timestamp.from(next)).update();
    }

    void refused(List<Ending> ways, String problem, Instant next) {
        jdbc.sql("update zoom_registrant set next_try_at = :next, problem = :problem where way_id = any (:ways::text[]::uuid[]) and state = 'ending'")
                .param("ways", ids(ways)).param("next", Timestamp.from(next)).param("problem", problem).update();
    }

    /// A meeting with ended ways that Zoom has to be asked about.
    Optional<Check> toConfirm(Instant now) {
        return jdbc.sql("""
                select m.session_id, m.meeting_number from zoom_registrant r join zoom_meeting m using (session_id)
                 where r.confirm_at <= :now and m.state = 'made' order by r.confirm_at limit 1
                """).param("now", Timestamp.from(now))
                .query((row, _) -> new Check(new SessionId(PostgresMeetings.uuid(row, "session_id")), new MeetingNumber(row.getLong("meeting_number")))).optional();
    }

    /// Those that Zoom still has are to end once more, each alone and after a longer and longer while; the others have ended for good.
    ///
    /// @return how many Zoom still had
    int confirmed(SessionId session, List<RegistrantId> alive, Instant asked) {
        int back = jdbc.sql("""
                update zoom_registrant set state = 'ending', ended_at = null, confirm_at = null, problem = 'Zoom still lets it in after cancelling it.',
                       next_try_at = :asked::timestamptz + least(interval '1 hour', interval '1 second' * (1 << least(tries, 12)))
                 where session_id = :session and state = 'ended' and confirm_at <= :asked and registrant_id = any (:alive::text[])
                """).param("session", session.value()).param("asked", Timestamp.from(asked))
                .param("alive", alive.stream().map(RegistrantId::value).toArray(String[]::new)).update();
        jdbc.sql("update zoom_registrant set confirm_at = null where session_id = :session and confirm_at <= :asked")
                .param("session", session.value()).param("asked", Timestamp.from(asked)).update();
        return back;
    }

    void confirmLater(SessionId session, Instant asked, Instant next) {
        jdbc.sql("update zoom_registrant set confirm_at = :next where session_id = :session and confirm_at <= :asked")
                .param("session", session.value()).param("asked", Timestamp.from(asked)).param("next", Timestamp.from(next)).update();
    }

    private static String[] ids(List<Ending> ways) {
        return ways.stream().map(ending -> ending.way().toString()).toArray(String[]::new);
    }
}
