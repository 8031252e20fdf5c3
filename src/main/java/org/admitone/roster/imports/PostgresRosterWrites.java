package org.admitone.roster.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.Clash;
import org.admitone.platform.words.Language;
import org.admitone.roster.CourseId;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.Person;
import org.admitone.roster.SessionScope;
import org.admitone.roster.Suspension;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a whole plan with a handful of statements, whatever its size. Each statement counts: where one row is no longer
/// as the plan saw it, nothing of the plan happens.
@Component
final class PostgresRosterWrites {

    private static final String ADD_PEOPLE = """
            insert into person (uid, email, display_name, language, created_at, updated_at)
            select r.uid, r.email, r.name, r.language, :at, :at
              from jsonb_to_recordset(cast(:rows as jsonb)) as r(uid text, email text, name text, language text)
             order by r.uid
            on conflict (uid) do nothing""";
    private static final String CHANGE_PEOPLE = """
            update person p
               set uid = r.uid, email = r.email, display_name = r.name, language = r.language, updated_at = :at, revision = p.revision + 1
              from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, revision bigint, uid text, email text, name text, language text)
             where p.person_id = r.id and p.revision = r.revision""";
    private static final String ADD_ENROLMENTS = """
            insert into enrolment (course_id, person_id, role, entitled_from, entitled_until, suspended_at, suspended_reason,
                                   some_sessions, created_at, updated_at)
            select :course, p.person_id, r.role, r."from", r.until, r.suspended, r.reason, r.limited, :at, :at
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as r(uid text, role text, "from" timestamptz, until timestamptz, suspended timestamptz, reason text, limited boolean)
              join person p using (uid)
            on conflict (course_id, person_id) do nothing""";
    /// Joined by the person's id alone: joined by way of the uid, a planner without statistics may pair all rows of one revision.
    private static final String CHANGE_ENROLMENTS = """
            update enrolment e
               set role = r.role, entitled_from = r."from", entitled_until = r.until, suspended_at = r.suspended,
                   suspended_reason = r.reason, some_sessions = r.limited, updated_at = :at, revision = e.revision + 1
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as r(id uuid, revision bigint, role text, "from" timestamptz, until timestamptz, suspended timestamptz,
                        reason text, limited boolean)
             where e.course_id = :course and e.person_id = r.id and e.revision = r.revision""";
    private static final String FORGET_SESSIONS = """
            delete from enrolment_session s using jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid)
             where s.course_id = :course and s.person_id = r.id""";
    private static final String ONLY_SESSIONS = """
            insert into enrolment_session (course_id, person_id, session_id)
            select :course, p.person_id, r.session
              from jsonb_to_recordset(cast(:rows as jsonb)) as r(uid text, session uuid) join person p using (uid)""";
    private static final String REMOVE = """
            delete from enrolment e using jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, revision bigint)
             where e.course_id = :course and e.person_id = r.id and e.revision = r.revision""";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    PostgresRosterWrites(JdbcClient sql) {
        this.sql = sql;
    }

    void write(CourseId course, ImportPlan plan, Missing missing, Instant at) {
        try {
            people(plan, at);
            List<PlannedEntry> added = plan.entries().stream().filter(entry -> entry.before() == null).toList();
            List<PlannedEntry> changed = plan.entries().stream().filter(PlannedEntry::changesTerms).toList();
            all(ADD_ENROLMENTS, added.stream().map(PostgresRosterWrites::termsRow).toList(), course, at);
            all(CHANGE_ENROLMENTS, changed.stream().map(PostgresRosterWrites::termsRow).toList(), course, at);
            sessions(course, added, changed);
            if (missing == Missing.REMOVE) {
                all(REMOVE, plan.missing().stream().map(PostgresRosterWrites::removedRow).toList(), course, at);
            }
        } catch (DuplicateKeyException uidTakenMeanwhile) {
            throw rosterChanged();
        }
    }

    static Clash rosterChanged() {
        return new Clash(ImportProblem.ROSTER_CHANGED,
                "The roster has changed since this preview, so nothing was imported. Look at the new preview and confirm that.");
    }

    private void people(ImportPlan plan, Instant at) {
        all(ADD_PEOPLE, plan.entries().stream().filter(entry -> entry.known() == null).map(PostgresRosterWrites::personRow).toList(), null, at);
        all(CHANGE_PEOPLE, plan.entries().stream().filter(PlannedEntry::changesPerson).map(PostgresRosterWrites::personRow).toList(), null, at);
    }

    private void sessions(CourseId course, List<PlannedEntry> added, List<PlannedEntry> changed) {
        if (!changed.isEmpty()) {
            sql.sql(FORGET_SESSIONS).param("course", course.value())
                    .param("rows", json.writeValueAsString(changed.stream().map(PostgresRosterWrites::termsRow).toList())).update();
        }
        List<Map<String, String>> only = new ArrayList<>();
        for (List<PlannedEntry> entries : List.of(added, changed)) {
            for (PlannedEntry entry : entries) {
                if (entry.terms().entitlement().sessions() instanceof SessionScope.OnlySessions(Set<UUID> sessions)) {
                    sessions.forEach(session -> only.add(Map.of("uid", entry.person().uid(), "session", session.toString())));
                }
            }
        }
        all(ONLY_SESSIONS, only, course, null);
    }

    /// Runs the statement for all rows, and insists that it met each of them.
    private void all(String statement, List<? extends Map<String, ?>> rows, @Nullable CourseId course, @Nullable Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec spec = sql.sql(statement).param("rows", json.writeValueAsString(rows));
        if (course != null) {
            spec = spec.param("course", course.value());
        }
        if (at != null) {
            spec = spec.param("at", Timestamp.from(at));
        }
        if (spec.update() != rows.size()) {
            throw rosterChanged();
        }
    }

    private static Map<String, Object> personRow(PlannedEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        Person known = entry.known();
        if (known != null) {
            row.put("id", known.id().toString());
            row.put("revision", known.revision());
        }
        row.put("uid", entry.person().uid());
        row.put("email", entry.person().email());
        row.put("name", entry.person().displayName());
        Language language = entry.person().language();
        row.put("language", language == null ? null : language.code());
        return row;
    }

    private static Map<String, Object> termsRow(PlannedEntry entry) {
        EnrolmentTerms terms = entry.terms();
        Entitlement right = terms.entitlement();
        Suspension suspension = right.suspension();
        Enrolment before = entry.before();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("uid", entry.person().uid());
        if (before != null) {
            row.put("id", before.person().id().toString());
            row.put("revision", before.revision());
        }
        row.put("role", terms.role().code());
        row.put("from", text(right.from()));
        row.put("until", text(right.until()));
        row.put("suspended", suspension == null ? null : text(suspension.since()));
        row.put("reason", suspension == null ? null : suspension.reason());
        row.put("limited", right.sessions() instanceof SessionScope.OnlySessions);
        return row;
    }

    private static Map<String, Object> removedRow(Enrolment enrolment) {
        return Map.of("id", enrolment.person().id().toString(), "revision", enrolment.revision());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
