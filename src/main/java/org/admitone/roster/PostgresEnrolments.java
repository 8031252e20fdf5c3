package org.admitone.roster;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.LikePattern;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresEnrolments implements Enrolments {

    private static final String ONE = PostgresEnrolmentRows.SELECT + " where e.course_id = :course and e.person_id = :person";
    private static final String ALL = PostgresEnrolmentRows.SELECT + " where e.course_id = :course";
    private static final String OF_PERSON = PostgresEnrolmentRows.SELECT + " where e.person_id = :person order by e.course_id";
    private static final String LIST = PostgresEnrolmentRows.SELECT + """
             where e.course_id = :course
               and (:start or (lower(p.display_name), p.person_id) > (lower(:key), :id))
               and (cast(:like as text) is null or p.display_name ilike :like or p.uid ilike :like or p.email ilike :like)
               and (cast(:role as text) is null or e.role = :role)
               and case :state
                       when 'ANY' then true
                       when 'SUSPENDED' then e.suspended_at is not null
                       when 'NOT_YET' then e.entitled_from > :at
                       when 'EXPIRED' then e.entitled_until <= :at
                       else e.suspended_at is null and coalesce(e.entitled_from <= :at, true) and coalesce(e.entitled_until > :at, true)
                   end
             order by lower(p.display_name), p.person_id
             limit :limit""";
    private static final String COUNTS = "select role, count(*) as people from enrolment where course_id = :course group by role";
    private static final String ADD = """
            insert into enrolment (course_id, person_id, role, entitled_from, entitled_until, suspended_at, suspended_reason,
                                   some_sessions, created_at, updated_at)
            values (:course, :person, :role, :from, :until, :suspended, :reason, :some, :at, :at)
            on conflict (course_id, person_id) do nothing""";
    private static final String CHANGE = """
            update enrolment
               set role = :role, entitled_from = :from, entitled_until = :until, suspended_at = :suspended,
                   suspended_reason = :reason, some_sessions = :some, updated_at = :at, revision = revision + 1
             where course_id = :course and person_id = :person and :revision in (0, revision)""";
    private static final String FORGET_SESSIONS = "delete from enrolment_session where course_id = :course and person_id = :person";
    private static final String ONLY_SESSIONS = """
            insert into enrolment_session (course_id, person_id, session_id)
            select course_id, :person, session_id from session
             where course_id = :course and session_id = any (string_to_array(:sessions, ',')::uuid[])""";
    private static final String REMOVE = """
            delete from enrolment where course_id = :course and person_id = :person and :revision in (0, revision)""";

    private final JdbcClient sql;

    PostgresEnrolments(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Enrolment> of(CourseId course, PersonId person) {
        return sql.sql(ONE).param("course", course.value()).param("person", person.value()).query(PostgresEnrolmentRows::enrolment).optional();
    }

    @Override
    public Page<Enrolment> list(CourseId course, EnrolmentFilter filter, Slice slice, Instant at) {
        var rows = sql.sql(LIST).param("course", course.value()).param("at", Timestamp.from(at))
                .param("start", slice.fromTheStart()).param("key", slice.afterKey()).param("id", slice.afterId())
                .param("like", LikePattern.containing(filter.text()))
                .param("role", filter.role() == null ? null : filter.role().code())
                .param("state", filter.state().name())
                .param("limit", slice.size() + 1)
                .query(PostgresEnrolmentRows::enrolment).list();
        return Page.ofOneMore(rows, slice, enrolment -> PostgresPeople.place(enrolment.person()));
    }

    @Override
    public List<Enrolment> all(CourseId course) {
        return sql.sql(ALL).param("course", course.value()).query(PostgresEnrolmentRows::enrolment).list();
    }

    @Override
    public List<Enrolment> ofPerson(PersonId person) {
        return sql.sql(OF_PERSON).param("person", person.value()).query(PostgresEnrolmentRows::enrolment).list();
    }

    @Override
    public Map<Role, Integer> counts(CourseId course) {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        sql.sql(COUNTS).param("course", course.value())
                .query((row, number) -> counts.put(Role.ofCode(row.getString("role")), row.getInt("people"))).list();
        return counts;
    }

    @Override
    public Enrolment add(CourseId course, PersonId person, EnrolmentTerms terms, Instant at) {
        if (saying(sql.sql(ADD), terms).param("course", course.value()).param("person", person.value())
                .param("at", Timestamp.from(at)).update() == 0) {
            throw new Clash(HouseProblem.ALREADY_TAKEN, "This person is on the roster already.");
        }
        onlySessions(course, person, terms.entitlement().sessions());
        return stored(course, person);
    }

    @Override
    public Enrolment change(CourseId course, PersonId person, Revision basedOn, EnrolmentTerms terms, Instant at) {
        if (saying(sql.sql(CHANGE), terms).param("course", course.value()).param("person", person.value())
                .param("revision", basedOn.number()).param("at", Timestamp.from(at)).update() == 0) {
            throw missed(course, person);
        }
        sql.sql(FORGET_SESSIONS).param("course", course.value()).param("person", person.value()).update();
        onlySessions(course, person, terms.entitlement().sessions());
        return stored(course, person);
    }

    @Override
    public void remove(CourseId course, PersonId person, Revision basedOn) {
        if (sql.sql(REMOVE).param("course", course.value()).param("person", person.value())
                .param("revision", basedOn.number()).update() == 0) {
            throw missed(course, person);
        }
    }

    private void onlySessions(CourseId course, PersonId person, SessionScope scope) {
        if (scope instanceof SessionScope.OnlySessions(Set<UUID> sessions) && sql.sql(ONLY_SESSIONS)
                .param("course", course.value()).param("person", person.value())
                .param("sessions", sessions.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .update() != sessions.size()) {
            throw new BadInput("sessions", "Some of these sessions do not belong to this course.");
        }
    }

    private Enrolment stored(CourseId course, PersonId person) {
        return of(course, person).orElseThrow(() -> new NotThere("enrolment"));
    }

    private RuntimeException missed(CourseId course, PersonId person) {
        return of(course, person).isEmpty() ? new NotThere("enrolment") : Clash.changedMeanwhile("enrolment");
    }

    private static JdbcClient.StatementSpec saying(JdbcClient.StatementSpec statement, EnrolmentTerms terms) {
        Entitlement right = terms.entitlement();
        Suspension suspension = right.suspension();
        return statement
                .param("role", terms.role().code())
                .param("from", timestamp(right.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", timestamp(right.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("suspended", timestamp(suspension == null ? null : suspension.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", suspension == null ? null : suspension.reason(), Types.VARCHAR)
                .param("some", right.sessions() instanceof SessionScope.OnlySessions);
    }

    private static java.time.@Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(java.time.ZoneOffset.UTC);
    }
}
