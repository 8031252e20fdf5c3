package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wanted ways in, on their way to being ready. A way's row is there before Zoom is asked, and its alias is in what Zoom tells: whatever became of a
/// call, the way is found again by it.
@Component
final class PostgresWanted {

    /// A call that was begun has certainly ended so long after; had its worker died, nobody wrote down how.
    private static final String IN_DOUBT = "asked_at is not null and coalesce(next_try_at, asked_at + interval '30 seconds') <= :now";

    private final JdbcClient jdbc;

    PostgresWanted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Meeting(SessionId session, MeetingNumber number) {}

    record Way(UUID id, String alias, String shownName) {

        @Override
        public String toString() {
            return "Way[" + id + "]";
        }
    }

    /// @param link sealed
    record Ready(UUID way, RegistrantId registrant, byte[] link) {

        @Override
        public String toString() {
            return "Ready[" + way + "]";
        }
    }

    /// Classes with somebody to register or links to read again, the nearest first.
    List<Meeting> due(Instant now, int most) {
        return jdbc.sql("""
                select m.session_id, m.meeting_number from zoom_meeting m join session s using (session_id)
                 where m.state = 'made' and m.closed_at is null and s.cancelled_at is null and s.provider = 'zoom'
                   and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) > :now
                   and coalesce(m.ways_next_at <= :now, true)
                   and m.session_id in (
                        select session_id from zoom_meeting where ways_look_at <= :now
                        union select session_id from zoom_registrant where state = 'wanted' and (asked_at is null and coalesce(next_try_at <= :now, true) or %s))
                 order by s.starts_at, s.session_id limit :most
                """.formatted(IN_DOUBT)).param("now", Timestamp.from(now)).param("most", most)
                .query((row, _) -> new Meeting(new SessionId(PostgresMeetings.uuid(row, "session_id")), new MeetingNumber(row.getLong("meeting_number")))).list();
    }

    /// Whether Zoom is to be asked what it has before anything is registered.
    boolean inDoubt(SessionId session, Instant now) {
        return jdbc.sql("""
                select exists (select from zoom_registrant where session_id = :session and state = 'wanted' and %s)
                    or exists (select from zoom_meeting where session_id = :session and ways_look_at <= :now)
                """.formatted(IN_DOUBT)).param("session", session.value()).param("now", Timestamp.from(now)).query(Boolean.class).single();
    }

    /// The next to register, marked as asked for. Those that Zoom refused before go alone, so that one does not spoil it for the others.
    List<Way> ask(SessionId session, Instant now, int most) {
        return jdbc.sql("""
                update zoom_registrant set asked_at = :now, next_try_at = null where way_id in (
                    select way_id from (
                        select way_id, tries, row_number() over (order by tries, person_id is null, created_at, way_id) as place,
                               min(tries) over () as fewest
                          from zoom_registrant
                         where session_id = :session and state = 'wanted' and asked_at is null and coalesce(next_try_at <= :now, true)) w
                     where fewest = 0 and tries = 0 and place <= :most or fewest > 0 and place = 1)
                   and state = 'wanted' and asked_at is null
                returning way_id, alias, shown_name
                """).param("session", session.value()).param("now", Timestamp.from(now)).param("most", most)
                .query((row, _) -> new Way(PostgresMeetings.uuid(row, "way_id"), row.getString("alias"), row.getString("shown_name"))).list();
    }

    /// The person's own wanted way, or a new one, for whoever waits at the door; empty while somebody else is asking for it.
    Optional<Way> askFor(SessionId session, UUID person, String shownName, String domain, Instant now) {
        UUID fresh = UUID.randomUUID();
        jdbc.sql("""
                insert into zoom_registrant (way_id, session_id, person_id, alias, shown_name, state, created_at)
                select :way, m.session_id, :person, :alias, :name, 'wanted', :now from zoom_meeting m where m.session_id = :session and m.state = 'made'
                on conflict do nothing
                """).param("way", fresh).param("session", session.value()).param("person", person)
                .param("alias", Alias.of(fresh, domain)).param("name", shownName).param("now", Timestamp.from(now)).update();
        return jdbc.sql("""
                update zoom_registrant set asked_at = :now, next_try_at = null
                 where session_id = :session and person_id = :person and state = 'wanted' and asked_at is null returning way_id, alias, shown_name
                """).param("session", session.value()).param("person", person).param("now", Timestamp.from(now))
                .query((row, _) -> new Way(PostgresMeetings.uuid(row, "way_id"), row.getString("alias"), row.getString("shown_name"))).optional();
    }

    /// Whether a call for the person's way is out that was begun after then, and nobody has given it up.
    boolean underWay(SessionId session, UUID person, Instant begunAfter) {
        return jdbc.sql("""
                select exists (select from zoom_registrant where session_id = :session and person_id = :person and state = 'wanted'
                                  and asked_at > :after and next_try_at is null)
                """).param("session", session.value()).param("person", person).param("after", Timestamp.from(begunAfter)).query(Boolean.class).single();
    }

    /// Only into the meeting that it was registered in; where that was replaced meanwhile, the way is wanted no more.
    void ready(MeetingNumber number, List<Ready> ways) {
        jdbc.sql("""
                update zoom_registrant set state = 'ready', registrant_id = u.registrant, link = u.link, asked_at = null, problem = null, tries = 0, next_try_at = null
                  from unnest(:ways::text[]::uuid[], :registrants::text[], :links::bytea[]) as u (way_id, registrant, link)
                 where zoom_registrant.way_id = u.way_id and state = 'wanted'
                   and session_id = (select m.session_id from zoom_meeting m where m.state = 'made' and m.meeting_number = :number)
                """)
                .param("ways", ids(ways))
                .param("registrants", ways.stream().map(way -> way.registrant().value()).toArray(String[]::new))
                .param("links", ways.stream().map(Ready::link).toArray(byte[][]::new)).param("number", number.value()).update();
    }

    /// Links that Zoom has changed, e.g. with the meeting's time.
    int relink(SessionId session, List<Ready> ways) {
        return jdbc.sql("""
                update zoom_registrant r set link = u.link
                  from unnest(:ways::text[]::uuid[], :registrants::text[], :links::bytea[]) as u (way_id, registrant, link)
                 where r.session_id = :session and r.way_id = u.way_id and r.registrant_id = u.registrant and r.state in ('ready', 'given')
                """).param("session", session.value()).param("ways", ids(ways))
                .param("registrants", ways.stream().map(way -> way.registrant().value()).toArray(String[]::new))
                .param("links", ways.stream().map(Ready::link).toArray(byte[][]::new)).update();
    }

    /// Certainly not registered: to be asked for again.
    void notAsked(List<UUID> ways, @Nullable String problem, @Nullable Instant next) {
        jdbc.sql("""
                update zoom_registrant set asked_at = null, problem = :problem, next_try_at = :next, tries = tries + case when :problem::text is null then 0 else 1 end
                 where way_id = any (:ways::text[]::uuid[]) and state = 'wanted'
                """).param("ways", ways.stream().map(UUID::toString).toArray(String[]::new))
                .param("problem", problem).param("next", PostgresMeetingBook.time(next)).update();
    }

    /// Those that were in doubt then, and that Zoom does not have.
    void notThere(SessionId session, Instant then) {
        jdbc.sql("update zoom_registrant set asked_at = null, next_try_at = null where session_id = :session and state = 'wanted' and " + IN_DOUBT)
                .param("session", session.value()).param("now", Timestamp.from(then)).update();
    }

    /// Nobody knows what became of them: Zoom is asked then what it has.
    void unclear(List<UUID> ways, Instant look) {
        jdbc.sql("update zoom_registrant set next_try_at = :look where way_id = any (:ways::text[]::uuid[]) and state = 'wanted'")
                .param("ways", ways.stream().map(UUID::toString).toArray(String[]::new)).param("look", Timestamp.from(look)).update();
    }

    void waitWith(SessionId session, String problem, Instant next) {
        jdbc.sql("update zoom_meeting set ways_next_at = :next, ways_problem = :problem where session_id = :session")
                .param("session", session.value()).param("problem", problem).param("next", Timestamp.from(next)).update();
    }

    void goesOn(SessionId session) {
        jdbc.sql("update zoom_meeting set ways_next_at = null, ways_problem = null where session_id = ? and (ways_next_at is not null or ways_problem is not null)")
                .param(session.value()).update();
    }

    void looked(SessionId session, Instant lookedAt) {
        jdbc.sql("update zoom_meeting set ways_look_at = null where session_id = :session and ways_look_at <= :at")
                .param("session", session.value()).param("at", Timestamp.from(lookedAt)).update();
    }

    /// The meeting is not there: the planning is to see.
    void meetingGone(SessionId session, Instant now) {
        jdbc.sql("update zoom_meeting set look_at = :now, next_try_at = null, ways_next_at = :next where session_id = :session and state = 'made'")
                .param("session", session.value()).param("now", Timestamp.from(now)).param("next", Timestamp.from(now.plusSeconds(5))).update();
    }

    private static String[] ids(List<Ready> ways) {
        return ways.stream().map(way -> way.way().toString()).toArray(String[]::new);
    }
}
