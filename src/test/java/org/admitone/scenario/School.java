package org.admitone.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.SecretCode;
import org.admitone.platform.TestDatabase;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school for scenarios, written straight into the database: classes with learners by the hundred in a moment, and people on
/// familiar devices without a mail for each.
public final class School {

    private final JdbcClient jdbc;
    private final Clock clock;

    public School(TestDatabase database, Clock clock) {
        this(database.jdbc(), clock);
    }

    public School(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One session of a course of its own.
    public record Lesson(CourseId course, SessionId session) {}

    /// Somebody enrolled, with a pass and a link in clear.
    public record Member(PersonId person, String uid, UUID pass, String link) {}

    /// A lesson that is on: began five minutes ago and lasts an hour.
    ///
    /// @param policy `refuse`, `move` or `ask`
    public Lesson lesson(String policy) {
        return lesson(policy, clock.instant().minus(Duration.ofMinutes(5)), Duration.ofHours(1));
    }

    public Lesson lesson(String policy, Instant startsAt, Duration length) {
        UUID course = jdbc.sql("""
                insert into course (code, title, zone, seat_policy, device_budget, created_at)
                values (:code, 'Algebra', 'Europe/Berlin', :policy, 100, :now) returning course_id
                """).param("code", "c-" + UUID.randomUUID()).param("policy", policy).param("now", now()).query(UUID.class).single();
        return new Lesson(new CourseId(course), session(new CourseId(course), startsAt, length));
    }

    public SessionId session(CourseId course, Instant startsAt, Duration length) {
        return new SessionId(jdbc.sql("""
                insert into session (course_id, title, starts_at, ends_at, zone, created_at)
                values (:course, 'Lesson', :starts, :ends, 'Europe/Berlin', :now) returning session_id
                """).param("course", course.value()).param("starts", at(startsAt)).param("ends", at(startsAt.plus(length)))
                .param("now", now()).query(UUID.class).single());
    }

    public Member learner(Lesson lesson) {
        return members(lesson, "learner", 1).getFirst();
    }

    /// As many people of this role, each with pass and link, in two statements.
    public List<Member> members(Lesson lesson, String role, int count) {
        List<SecretCode> links = java.util.stream.Stream.generate(SecretCode::random).limit(count).toList();
        String prefix = role + "-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        List<Member> members = jdbc.sql("""
                with someone as (
                    insert into person (uid, email, display_name, created_at, updated_at)
                    select :prefix || n, :prefix || n || '@school.example', initcap(:role) || ' ' || n, :now, :now
                      from generate_series(1, :count) n returning person_id, uid),
                member as (
                    insert into enrolment (course_id, person_id, role, created_at, updated_at)
                    select :course, person_id, :role, :now, :now from someone)
                insert into pass (session_id, person_id, issued_at) select :session, person_id, :now from someone
                returning pass_id, person_id, (select uid from someone s where s.person_id = pass.person_id) as uid
                """)
                .param("prefix", prefix).param("role", role).param("now", now()).param("count", count)
                .param("course", lesson.course().value()).param("session", lesson.session().value())
                .query((row, n) -> new Member(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"),
                        row.getObject("pass_id", UUID.class), links.get(n).value()))
                .list();
        jdbc.sql("""
                insert into pass_link (link_hash, pass_id, created_at)
                select l.hash, l.pass, :now from unnest(:hashes::bytea[], :passes::text[]::uuid[]) l (hash, pass)
                """)
                .param("now", now()).param("hashes", members.stream().map(member -> SecretCode.sha256(member.link())).toArray(byte[][]::new))
                .param("passes", members.stream().map(member -> member.pass().toString()).toArray(String[]::new)).update();
        return members;
    }

    /// As if the person had proved on this device with a mailed code just now.
    public void proved(Member member, DeviceClient device) {
        proved(member, device, clock.instant());
    }

    public void proved(Member member, DeviceClient device, Instant madeAt) {
        jdbc.sql("""
                with known as (
                    insert into device (person_id, key_thumbprint, label, first_seen_at) values (:person, :key, 'Test browser', :at)
                    on conflict (person_id, key_thumbprint) do update set label = excluded.label returning device_id)
                insert into device_proof (device_id, kind, made_at) select device_id, 'mailed_code', :at from known
                on conflict (device_id, kind) do update set made_at = excluded.made_at
                """)
                .param("person", member.person().value()).param("key", device.keys().thumbprint()).param("at", at(madeAt)).update();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
