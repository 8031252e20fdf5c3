package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares the roster with the ways in and writes down which are wanted: one unused way for everybody expected who holds none on a live
/// seat, and spares. All sessions at once; two nodes never at the same time. To be called in a transaction.
///
/// Does not end the unused way of somebody who is not expected any more: its link never left, it opens nothing without a seat, and most
/// suspensions end. It goes with the session.
@Component
final class PostgresRoll {

    private static final String NAMED = """
            with named as (
                select x.session_id, x.person_id, x.opens_at,
                       case when :pseudonyms and x.role in ('learner', 'observer')
                            then initcap(x.role) || ' ' || lpad(n.number::text, greatest(3, length(n.number::text)), '0')
                            else left(x.display_name, 64) end as shown_name
                  from zoom_expected x left join zoom_pseudonym n using (course_id, person_id)
                 where x.closes_at > :now and x.opens_at < :until)
            """;

    private final JdbcClient jdbc;

    PostgresRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until sessions whose door opens before
    record Look(ZoomHouse.SetUp setUp, Instant now, Instant until) {}

    boolean begin() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('zoom roll', 71))").query(Boolean.class).single();
    }

    void number(Look look) {
        jdbc.sql("""
                insert into zoom_pseudonym (course_id, person_id, number)
                select course_id, person_id, coalesce((select max(number) from zoom_pseudonym o where o.course_id = new.course_id), 0)
                           + row_number() over (partition by course_id order by person_id)
                  from (select distinct x.course_id, x.person_id from zoom_expected x
                         where x.role in ('learner', 'observer') and x.closes_at > :now and x.opens_at < :until
                           and not exists (select from zoom_pseudonym n where n.course_id = x.course_id and n.person_id = x.person_id)) new
                """).param("now", Timestamp.from(look.now())).param("until", Timestamp.from(look.until())).update();
    }

    /// Zoom cannot change a name: the unused way under the old one ends, and another is wanted.
    void rename(Look look) {
        with(look, """
                update zoom_registrant r set shown_name = named.shown_name from named
                 where r.session_id = named.session_id and r.person_id = named.person_id and r.state = 'wanted' and r.asked_at is null
                   and r.shown_name <> named.shown_name
                """);
        with(look, """
                update zoom_registrant r set state = 'ending', tries = 0, next_try_at = :now from named
                 where r.session_id = named.session_id and r.person_id = named.person_id and r.state = 'ready' and r.shown_name <> named.shown_name
                """);
    }

    int want(Look look) {
        return with(look, """
                insert into zoom_registrant (way_id, session_id, person_id, alias, shown_name, state, created_at)
                select w.way_id, w.session_id, w.person_id, replace(w.way_id::text, '-', '') || '@' || :domain, w.shown_name, 'wanted', :now
                  from (select gen_random_uuid() as way_id, named.* from named
                         where not exists (select from zoom_registrant r where r.session_id = named.session_id and r.person_id = named.person_id
                                  and r.state in ('wanted', 'ready'))
                           and not exists (select from zoom_registrant r join seat t on t.seat_id = r.seat_id
                                where r.session_id = named.session_id and r.person_id = named.person_id and r.state = 'given' and t.released_at is null)) w
                on conflict do nothing
                """);
    }

    /// For whoever comes while Zoom is away and has no way of their own: five, or two in a hundred.
    int wantSpares(Look look) {
        return with(look, """
                , class as (
                    select session_id, greatest(5, ceil(count(*) * 0.02))::int as due,
                           (select count(*) from zoom_registrant r where r.session_id = named.session_id and r.person_id is null
                               and r.state in ('wanted', 'ready'))::int as there,
                           (select count(*) from zoom_registrant r where r.session_id = named.session_id and r.shown_name ~ '^Guest [0-9]+$')::int as ever
                      from named group by session_id)
                insert into zoom_registrant (way_id, session_id, alias, shown_name, state, created_at)
                select w.way_id, w.session_id, replace(w.way_id::text, '-', '') || '@' || :domain, 'Guest ' || w.number, 'wanted', :now
                  from (select gen_random_uuid() as way_id, session_id, ever + i as number from class cross join lateral generate_series(1, due - there) as i) w
                """);
    }

    /// Unused ways of classes that are over: their links never left, so that Zoom need not be asked.
    int forgetUnused(Instant now) {
        return jdbc.sql("""
                update zoom_registrant r set state = 'ended', link = null, ended_at = :now, asked_at = null
                  from session s join zoom_meeting m using (session_id)
                 where r.session_id = s.session_id and r.state in ('wanted', 'ready') and m.state <> 'waiting'
                   and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) <= :now
                """).param("now", Timestamp.from(now)).update();
    }

    private int with(Look look, String statement) {
        JdbcClient.StatementSpec filled = jdbc.sql(NAMED + statement)
                .param("pseudonyms", look.setUp().names() == ZoomHouse.Names.PSEUDONYM)
                .param("now", Timestamp.from(look.now())).param("until", Timestamp.from(look.until()));
        return (statement.contains(":domain") ? filled.param("domain", look.setUp().aliasDomain()) : filled).update();
    }
}
