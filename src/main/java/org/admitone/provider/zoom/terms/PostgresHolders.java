package org.admitone.provider.zoom.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which hosts may hold a course's sessions, and when their places are kept for somebody.
@Component
final class PostgresHolders {

    private final JdbcClient jdbc;

    PostgresHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a session asks of its host beside being of its course's groups.
    ///
    /// @param people who belong to it
    record Size(int minutes, int people) {}

    /// Of these hosts, whichever could hold a course's sessions were they free, as the pool sees it: by groups, and by what a host can hold.
    final class ByCourse {

        private record Groups(Set<UUID> theirs, boolean common) {}

        private record Able(HostId id, boolean registers, int minutes, int people, Optional<UUID> group) {

            boolean holds(Size size) {
                return registers && size.minutes <= minutes && size.people <= people;
            }

            boolean isOf(Groups groups) {
                return group.map(groups.theirs::contains).orElse(groups.common);
            }
        }

        private record Asked(Groups groups, Size size) {}

        private final List<Able> hosts;
        private final Map<UUID, Groups> courses;
        private final Map<Asked, List<HostId>> known = new HashMap<>();

        private ByCourse(List<HostId> hosts) {
            Map<HostId, Able> all = jdbc.sql("select * from zoom_host_able")
                    .query((row, _) -> new Able(host(row), row.getBoolean("registers"), row.getInt("minutes"), row.getInt("people"), Optional.ofNullable(row.getObject("group_id", UUID.class))))
                    .list().stream().collect(Collectors.toMap(Able::id, Function.identity()));
            this.hosts = hosts.stream().map(all::get).filter(Objects::nonNull).toList();
            this.courses = jdbc.sql("""
                    with owners as (
                        select course_id, group_id from zoom_host_group_course
                        union select e.course_id, t.group_id from zoom_host_group_teacher t join enrolment e on e.person_id = t.person_id and e.role = 'teacher')
                    select course_id, array_agg(group_id::text) as groups, bool_and(g.common) as common from owners join zoom_host_group g using (group_id) group by course_id
                    """).query((row, _) -> Map.entry(id(row, "course_id"), new Groups(Arrays.stream((String[]) row.getArray("groups").getArray()).map(UUID::fromString).collect(Collectors.toSet()),
                            row.getBoolean("common")))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /// None where it is not used, or could not hold it.
        List<HostId> among(HostId host, Size size) {
            return hosts.stream().filter(each -> each.id.equals(host) && each.holds(size)).map(Able::id).toList();
        }

        List<HostId> able(UUID course, Size size) {
            return known.computeIfAbsent(new Asked(courses.getOrDefault(course, new Groups(Set.of(), true)), size), asked -> hosts.stream()
                    .filter(host -> host.isOf(asked.groups) && host.holds(asked.size)).map(Able::id).toList());
        }
    }

    ByCourse byCourse(List<HostId> hosts) {
        return new ByCourse(hosts);
    }

    /// From now on.
    Places places(Instant now) {
        Map<HostId, Integer> capacities = jdbc.sql("select host_id, count(*)::int as places from zoom_host_place group by host_id")
                .query((row, _) -> Map.entry(host(row), row.getInt("places"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Places(capacities, jdbc.sql("""
                select host_id, host_slot, lower(held) as held_from, upper(held) as held_to from zoom_host_assignment where upper(held) > :now
                union all select m.host_id, m.host_slot, lower(m.held), upper(m.held)
                  from zoom_meeting m left join zoom_host_assignment a on (a.session_id, a.host_id, a.host_slot) = (m.session_id, m.host_id, m.host_slot)
                 where m.state in ('planned', 'made') and m.closed_at is null and upper(m.held) > :now and a.session_id is null
                """).param("now", Timestamp.from(now))
                .query((row, _) -> new Places.Held(host(row), row.getInt("host_slot"), row.getTimestamp("held_from").toInstant(), row.getTimestamp("held_to").toInstant())).list());
    }

    private static HostId host(ResultSet row) throws SQLException {
        return new HostId(row.getString("host_id"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
