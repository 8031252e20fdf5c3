package org.admitone.pass;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.admitone.pass.StandingLinks.Place;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which number each pass's standing link has reached.
@Component
final class PostgresStandingLinks {

    /// @param number of the last one; 0: there was none
    /// @param live   it opens the door to a knock still
    record Standing(PassId pass, Place place, int number, boolean live) {}

    record New(PassId pass, int number, byte[] hash) {}

    private final JdbcClient jdbc;

    PostgresStandingLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of passes that are good; made where there was none.
    List<Standing> ensured(List<Place> places, Instant now) {
        List<Place> sorted = places.stream().sorted(Comparator.comparing((Place place) -> place.session().value())
                .thenComparing(place -> place.person().value())).toList();                  // sorted: no deadlocks
        String[] sessions = sorted.stream().map(place -> place.session().toString()).toArray(String[]::new);
        String[] people = sorted.stream().map(place -> place.person().toString()).toArray(String[]::new);
        jdbc.sql("""
                insert into pass (session_id, person_id, issued_at)
                select session_id, person_id, :now from unnest(:sessions::text[]::uuid[], :people::text[]::uuid[]) as u (session_id, person_id)
                on conflict (session_id, person_id) do nothing
                """)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("sessions", sessions).param("people", people).update();
        return jdbc.sql("""
                select a.pass_id, a.session_id, a.person_id, coalesce(l.standing, 0) as number, coalesce(l.live, false) as live
                  from unnest(:sessions::text[]::uuid[], :people::text[]::uuid[]) as u (session_id, person_id)
                  join pass a using (session_id, person_id)
                  left join lateral (select standing, revoked_at is null and (expires_at is null or expires_at > :now) as live from pass_link
                                      where pass_id = a.pass_id and standing is not null order by standing desc limit 1) l on true
                 where a.revoked_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("sessions", sessions).param("people", people)
                .query((row, n) -> new Standing(new PassId(row.getObject("pass_id", UUID.class)),
                        new Place(new SessionId(row.getObject("session_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class))),
                        row.getInt("number"), row.getBoolean("live")))
                .list();
    }

    /// Somebody who made the same one at the same time has made the same code.
    void add(List<New> links, Instant now) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into pass_link (link_hash, pass_id, created_at, standing)
                select hash, pass, :now, number from unnest(:hashes::bytea[], :passes::text[]::uuid[], :numbers::int[]) as u (hash, pass, number)
                on conflict do nothing
                """)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("hashes", links.stream().map(New::hash).toArray(byte[][]::new))
                .param("passes", links.stream().map(link -> link.pass().toString()).toArray(String[]::new))
                .param("numbers", links.stream().map(New::number).toArray(Integer[]::new)).update();
    }
}
