package org.admitone.provider.zoom.pool.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresGroups {

    private static final String SELECT = """
            select g.*, array(select host_id from zoom_host h where h.group_id = g.group_id) as hosts,
                   array(select course_id::text from zoom_host_group_course c where c.group_id = g.group_id) as courses,
                   array(select person_id::text from zoom_host_group_teacher t where t.group_id = g.group_id) as teachers
              from zoom_host_group g
            """;

    private final JdbcClient jdbc;

    PostgresGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Something that is of another group.
    record OfOther(String member, String group) {}

    List<HostGroup> list() {
        return jdbc.sql(SELECT + " order by lower(name), group_id").query((row, _) -> group(row)).list();
    }

    Optional<HostGroup> byId(HostGroupId id) {
        return jdbc.sql(SELECT + " where group_id = :id").param("id", id.value()).query((row, _) -> group(row)).optional();
    }

    /// Whoever changes it next waits until this transaction has ended.
    void demand(HostGroupId id, Revision basedOn) {
        long now = jdbc.sql("select revision from zoom_host_group where group_id = :id for update").param("id", id.value()).query(Long.class).optional()
                .orElseThrow(() -> new NotThere("host group"));
        if (!basedOn.equals(Revision.ANY) && basedOn.number() != now) {
            throw Clash.changedMeanwhile("host group");
        }
    }

    void add(HostGroupId id, GroupTerms terms, Instant at) {
        once(() -> jdbc.sql("insert into zoom_host_group (group_id, name, common, created_at) values (:id, :name, :common, :at)").param("id", id.value())
                .param("name", terms.name()).param("common", isCommon(terms)).param("at", Timestamp.from(at)).update());
    }

    void change(HostGroupId id, GroupTerms terms) {
        once(() -> jdbc.sql("update zoom_host_group set name = :name, common = :common, revision = revision + 1 where group_id = :id").param("id", id.value())
                .param("name", terms.name()).param("common", isCommon(terms)).update());
    }

    private static boolean isCommon(GroupTerms terms) {
        return terms.beside() == GroupTerms.Beside.OWN_AND_COMMON;
    }

    /// From now on these and no others.
    void members(HostGroupId id, GroupTerms terms) {
        String[] hosts = texts(terms.hosts(), HostId::value);
        jdbc.sql("update zoom_host set group_id = null where group_id = :id and not host_id = any (:hosts)").param("id", id.value()).param("hosts", hosts).update();
        jdbc.sql("update zoom_host set group_id = :id where group_id is null and host_id = any (:hosts)").param("id", id.value()).param("hosts", hosts).update();
        members("course", id, texts(terms.courses(), CourseId::toString));
        members("person", id, texts(terms.teachers(), person -> person.value().toString()));
    }

    private void members(String kind, HostGroupId id, String[] members) {
        String table = kind.equals("course") ? "zoom_host_group_course" : "zoom_host_group_teacher";
        jdbc.sql("delete from " + table + " where group_id = :id and not " + kind + "_id = any (:members::text[]::uuid[])").param("id", id.value()).param("members", members).update();
        once(() -> jdbc.sql("insert into " + table + " (" + kind + "_id, group_id) select m, :id from unnest(:members::text[]::uuid[]) as m"
                + " where not exists (select from " + table + " t where t.group_id = :id and t." + kind + "_id = m)").param("id", id.value()).param("members", members).update());
    }

    void remove(HostGroupId id) {
        jdbc.sql("delete from zoom_host_group where group_id = :id").param("id", id.value()).update();
    }

    boolean isNamed(String name, HostGroupId except) {
        return jdbc.sql("select exists (select from zoom_host_group where name = :name and group_id <> :id)").param("name", name).param("id", except.value()).query(Boolean.class).single();
    }

    List<String> unknown(Set<HostId> hosts) {
        return jdbc.sql("select h from unnest(:hosts::text[]) as h where not exists (select from zoom_host z where z.host_id = h) order by h")
                .param("hosts", texts(hosts, HostId::value)).query((row, _) -> Objects.requireNonNull(row.getString("h"))).list();
    }

    List<OfOther> hostsOfOthers(HostGroupId id, Set<HostId> hosts) {
        return ofOthers("select h.display_name as member, g.name from zoom_host h join zoom_host_group g using (group_id) where h.host_id = any (:members::text[]) and g.group_id <> :id order by 1",
                id, texts(hosts, HostId::value));
    }

    List<OfOther> coursesOfOthers(HostGroupId id, Set<CourseId> courses) {
        return ofOthers("select c.code as member, g.name from zoom_host_group_course join zoom_host_group g using (group_id) join course c using (course_id) "
                + "where course_id = any (:members::text[]::uuid[]) and g.group_id <> :id order by 1", id, texts(courses, CourseId::toString));
    }

    List<OfOther> teachersOfOthers(HostGroupId id, Set<PersonId> teachers) {
        return ofOthers("select p.uid as member, g.name from zoom_host_group_teacher join zoom_host_group g using (group_id) join person p using (person_id) "
                + "where person_id = any (:members::text[]::uuid[]) and g.group_id <> :id order by 1", id, texts(teachers, person -> person.value().toString()));
    }

    private List<OfOther> ofOthers(String sql, HostGroupId id, String[] members) {
        return jdbc.sql(sql).param("id", id.value()).param("members", members).query((row, _) -> new OfOther(row.getString("member"), row.getString("name"))).list();
    }

    /// What was free when it was looked at and is taken now.
    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new Clash(HouseProblem.ALREADY_TAKEN, "Another host group has got this name, course or teacher meanwhile. Look at it again.");
        }
    }

    private static <T> String[] texts(Collection<T> some, Function<T, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }

    private static HostGroup group(ResultSet row) throws SQLException {
        return new HostGroup(new HostGroupId(Objects.requireNonNull(row.getObject("group_id", UUID.class))),
                new GroupTerms(row.getString("name"), row.getBoolean("common") ? GroupTerms.Beside.OWN_AND_COMMON : GroupTerms.Beside.OWN_ONLY, set(row, "hosts", HostId::new),
                        set(row, "courses", CourseId::of), set(row, "teachers", text -> new PersonId(UUID.fromString(text)))), row.getLong("revision"));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> make) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(make).collect(Collectors.toSet());
    }
}
