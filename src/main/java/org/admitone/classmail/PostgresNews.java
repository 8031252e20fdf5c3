package org.admitone.classmail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.admitone.classmail.News.Item;
import org.admitone.classmail.News.Kind;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.platform.SecretCode;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the news of a course: the difference between what its people were last told and how things are. Of what is over there are none.
@Component
final class PostgresNews {

    private static final String NEWS = """
            with mine as materialized (
                select * from class_of_person
                 where course_id = :course and person_id = any (:people::text[]::uuid[]) and cancelled_at is null and ends_at > :now),
            told as materialized (
                select t.* from class_told t join session s using (session_id)
                 where t.course_id = :course and t.person_id = any (:people::text[]::uuid[]) and (t.ends_at > :now or s.ends_at > :now))
            select p.person_id, p.display_name, p.email, p.language, s.session_id, c.title as course,
                   case when m.person_id is null then case when s.cancelled_at is null then 'withdrawn' else 'cancelled' end
                        when t.person_id is null or t.withdrawn_at is not null or t.to_hash <> sha256(convert_to(lower(p.email), 'UTF8')) then 'new'
                        else 'changed' end as kind,
                   s.title, s.starts_at, s.ends_at, s.zone,
                   t.title as told_title, t.starts_at as told_starts_at, t.ends_at as told_ends_at, t.zone as told_zone,
                   greatest(coalesce(t.sequence + 1, 0), least(s.revision, 1000000000))::int as sequence
              from mine m full join told t on t.person_id = m.person_id and t.session_id = m.session_id
              join person p on p.person_id = coalesce(m.person_id, t.person_id)
              join session s on s.session_id = coalesce(m.session_id, t.session_id)
              join course c on c.course_id = s.course_id
             where p.email is not null and p.email !~ '[[:cntrl:]]'
               and case when m.person_id is null then t.withdrawn_at is null and t.ends_at > :now
                        when t.person_id is null then true
                        else t.withdrawn_at is not null or t.to_hash <> sha256(convert_to(lower(p.email), 'UTF8'))
                             or (t.title, t.starts_at, t.ends_at, t.zone) is distinct from (s.title, s.starts_at, s.ends_at, s.zone) end
             order by p.person_id, s.starts_at, s.session_id
            """;
    private static final String TELL = """
            insert into class_told as t (person_id, session_id, course_id, sequence, to_hash, title, starts_at, ends_at, zone, withdrawn_at, told_at)
            select person_id, session_id, :course, sequence, to_hash, title, starts_at, ends_at, zone, case when withdrawn then :now::timestamptz end, :now
              from unnest(:people::text[]::uuid[], :sessions::text[]::uuid[], :sequences::int[], :addresses::bytea[], :titles::text[],
                          :starts::text[]::timestamptz[], :ends::text[]::timestamptz[], :zones::text[], :withdrawn::boolean[])
                   as u (person_id, session_id, sequence, to_hash, title, starts_at, ends_at, zone, withdrawn)
            on conflict (person_id, session_id) do update
               set sequence = excluded.sequence, to_hash = excluded.to_hash, title = excluded.title, starts_at = excluded.starts_at,
                   ends_at = excluded.ends_at, zone = excluded.zone, withdrawn_at = excluded.withdrawn_at, told_at = excluded.told_at
            """;

    private final JdbcClient jdbc;

    PostgresNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Courses of which they were told something that is still to come.
    List<CourseId> toldOf(PersonId person, Instant now) {
        return jdbc.sql("select distinct course_id from class_told where person_id = :person and withdrawn_at is null and ends_at > :now order by course_id")
                .param("person", person.value()).param("now", now.atOffset(ZoneOffset.UTC)).query((row, n) -> new CourseId(row.getObject(1, UUID.class))).list();
    }

    /// As if they had been told at no address: all of it is news once more.
    void forgetWhereTold(CourseId course, PersonId person, Instant now) {
        jdbc.sql("update class_told set to_hash = sha256('') where person_id = :person and course_id = :course and withdrawn_at is null and ends_at > :now")
                .param("person", person.value()).param("course", course.value()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    int peopleToLookAt(CourseId course) {
        return jdbc.sql("select count(*) from (select person_id from enrolment where course_id = :course union select person_id from class_told where course_id = :course) p")
                .param("course", course.value()).query(Integer.class).single();
    }

    /// Who belongs to the course or was told of it, in the order of their ids.
    List<PersonId> people(CourseId course, PersonId after, int most) {
        return jdbc.sql("""
                (select person_id from enrolment where course_id = :course and person_id > :after order by person_id limit :most)
                union
                (select distinct person_id from class_told where course_id = :course and person_id > :after order by person_id limit :most)
                order by person_id limit :most
                """).param("course", course.value()).param("after", after.value()).param("most", most)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class))).list();
    }

    List<News> of(CourseId course, List<PersonId> people, Instant now) {
        Map<PersonId, News> found = new LinkedHashMap<>();
        String[] ids = people.stream().map(PersonId::toString).toArray(String[]::new);
        jdbc.sql(NEWS).param("course", course.value()).param("now", now.atOffset(ZoneOffset.UTC)).param("people", ids).query(row -> {
            PersonId person = new PersonId(row.getObject("person_id", UUID.class));
            News before = found.get(person);
            List<Item> items = new ArrayList<>(before == null ? List.of() : before.items());
            items.add(item(row));
            found.put(person, new News(person, row.getString("display_name"), row.getString("email"), row.getString("language"), items));
        });
        return List.copyOf(found.values());
    }

    private static Item item(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        What before = row.getString("told_title") == null ? null : what(row, "told_");
        return new Item(new SessionId(row.getObject("session_id", UUID.class)), kind, kind.theirs() || before == null ? what(row, "") : before, before,
                row.getInt("sequence"));
    }

    private static What what(ResultSet row, String prefix) throws SQLException {
        return new What(row.getString("course"), row.getString(prefix + "title"), row.getTimestamp(prefix + "starts_at").toInstant(),
                row.getTimestamp(prefix + "ends_at").toInstant(), ZoneId.of(row.getString(prefix + "zone")));
    }

    /// In the transaction of the mails that tell it.
    void told(CourseId course, List<News> news, Instant now) {
        List<Told> rows = news.stream().flatMap(each -> each.items().stream().map(item -> new Told(each, item))).toList();
        jdbc.sql(TELL).param("course", course.value()).param("now", now.atOffset(ZoneOffset.UTC))
                .param("people", texts(rows, row -> row.news.person().toString())).param("sessions", texts(rows, row -> row.item.session().toString()))
                .param("sequences", rows.stream().map(row -> row.item.sequence()).toArray(Integer[]::new))
                .param("addresses", rows.stream().map(row -> SecretCode.sha256(row.news.address().toLowerCase(Locale.ROOT))).toArray(byte[][]::new))
                .param("titles", texts(rows, row -> row.item.now().title())).param("starts", texts(rows, row -> row.item.now().startsAt().toString()))
                .param("ends", texts(rows, row -> row.item.now().endsAt().toString())).param("zones", texts(rows, row -> row.item.now().zone().getId()))
                .param("withdrawn", rows.stream().map(row -> !row.item.kind().theirs()).toArray(Boolean[]::new)).update();
    }

    private record Told(News news, Item item) {}

    private static @Nullable String[] texts(List<Told> rows, Function<Told, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /// What is long over.
    int forget(Instant endedBefore) {
        return jdbc.sql("delete from class_told where ends_at < :then").param("then", endedBefore.atOffset(ZoneOffset.UTC)).update();
    }
}
