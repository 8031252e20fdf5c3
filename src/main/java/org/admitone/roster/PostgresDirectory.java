package org.admitone.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Walks the index by name from where the last part ended, and asks further conditions only where there are any: one statement for all cases would walk
/// from the start each time. The courses of those found come with a second statement.
@Component
final class PostgresDirectory implements Directory {

    private static final String FOUND = """
            select p.person_id, p.uid, p.email, p.display_name, p.language, p.revision from person p
             where (lower(p.display_name), p.person_id) > (lower(:key), :id)
            """;
    private static final String BY_TEXT = "   and (p.display_name ilike :like or p.uid ilike :like or p.email ilike :like)\n";
    private static final String BY_ENROLMENT = """
               and p.person_id in (select e.person_id from enrolment e
                    where (cast(:course as uuid) is null or e.course_id = :course)
                      and (cast(:role as text) is null or e.role = :role)
                      and (not :suspended or e.suspended_at is not null))
            """;
    private static final String IN_ORDER = " order by lower(p.display_name), p.person_id limit :limit";
    private static final String BELONGING = """
            select e.person_id, e.course_id, c.title, e.role, e.suspended_at is not null as suspended
              from enrolment e join course c using (course_id)
             where e.person_id = any (:people::uuid[])
             order by lower(c.title), c.course_id
            """;

    private final JdbcClient sql;

    PostgresDirectory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Page<Listed> list(DirectoryFilter filter, Slice slice) {
        List<Person> rows = found(filter, slice);
        Page<Person> people = Page.ofOneMore(rows, slice, PostgresPeople::place);
        Map<PersonId, List<Belonging>> belonging = belonging(people.items());
        return people.map(person -> new Listed(person, belonging.getOrDefault(person.id(), List.of())));
    }

    private List<Person> found(DirectoryFilter filter, Slice slice) {
        String text = LikePattern.containing(filter.text());
        CourseId course = filter.course();
        Role role = filter.role();
        var statement = sql.sql(FOUND + (text == null ? "" : BY_TEXT) + (filter.asksForAnEnrolment() ? BY_ENROLMENT : "") + IN_ORDER)
                .param("key", slice.afterKey()).param("id", slice.afterId()).param("limit", slice.size() + 1);
        if (text != null) {
            statement = statement.param("like", text);
        }
        if (filter.asksForAnEnrolment()) {
            statement = statement.param("course", course == null ? null : course.value(), java.sql.Types.OTHER)
                    .param("role", role == null ? null : role.code(), java.sql.Types.VARCHAR)
                    .param("suspended", filter.which() == DirectoryFilter.Which.SUSPENDED);
        }
        return statement.query(PostgresPeople::person).list();
    }

    private Map<PersonId, List<Belonging>> belonging(List<Person> people) {
        Map<PersonId, List<Belonging>> belonging = new HashMap<>();
        sql.sql(BELONGING).param("people", people.stream().map(person -> person.id().toString()).toArray(String[]::new))
                .query(row -> {
                    belonging.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Belonging(new CourseId(row.getObject("course_id", UUID.class)), row.getString("title"), Role.ofCode(row.getString("role")),
                                    row.getBoolean("suspended") ? Standing.SUSPENDED : Standing.IN_FORCE));
                });
        return belonging;
    }
}
