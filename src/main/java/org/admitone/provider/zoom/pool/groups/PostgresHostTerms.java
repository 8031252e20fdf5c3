package org.admitone.provider.zoom.pool.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresHostTerms {

    private static final String SELECT = "select *, case (select plan from zoom_account) when 'business' then 300 else 100 end as plan_people from zoom_host";

    private final JdbcClient jdbc;

    PostgresHostTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HostAccount> list() {
        return jdbc.sql(SELECT + " order by display_name, host_id").query((row, _) -> host(row)).list();
    }

    Optional<HostAccount> byId(HostId id) {
        return jdbc.sql(SELECT + " where host_id = :host").param("host", id.value()).query((row, _) -> host(row)).optional();
    }

    /// Whoever changes it next waits until this transaction has ended.
    void demand(HostId id, Revision basedOn) {
        long now = jdbc.sql("select revision from zoom_host where host_id = :host for no key update").param("host", id.value()).query(Long.class).optional()
                .orElseThrow(() -> new NotThere("host"));
        if (!basedOn.equals(Revision.ANY) && basedOn.number() != now) {
            throw Clash.changedMeanwhile("host");
        }
    }

    /// Meetings that are made on a place that is taken away go to another of the host's where that is free at their time; a place is nothing that Zoom knows.
    void change(HostId id, HostTerms terms) {
        jdbc.sql("""
                update zoom_host set usable = :usable, kind = :kind, capacity_set = :capacity, people = :people, minutes = :minutes, revision = revision + 1 where host_id = :host
                """).param("usable", terms.use() == HostTerms.Use.FOR_CLASSES).param("kind", terms.kind() == HostTerms.Kind.PAID ? "paid" : "unpaid")
                .param("capacity", terms.capacity().orElse(null)).param("people", terms.people().orElse(null)).param("minutes", terms.minutes().orElse(null))
                .param("host", id.value()).update();
        jdbc.sql("""
                update zoom_meeting m set host_slot = 1 from zoom_host h
                 where h.host_id = :host and m.host_id = h.host_id and m.host_slot > coalesce(h.capacity_set, h.capacity) and m.state in ('planned', 'made') and m.closed_at is null
                   and not exists (select from zoom_meeting o where o.host_id = m.host_id and o.session_id <> m.session_id and o.state in ('planned', 'made') and o.closed_at is null
                           and o.host_slot <> m.host_slot and o.held && m.held)
                """).param("host", id.value()).update();
    }

    private static HostAccount host(ResultSet row) throws SQLException {
        HostTerms terms = new HostTerms(row.getBoolean("usable") ? HostTerms.Use.FOR_CLASSES : HostTerms.Use.NOT_FOR_CLASSES,
                row.getString("kind").equals("paid") ? HostTerms.Kind.PAID : HostTerms.Kind.UNPAID, number(row, "capacity_set"), number(row, "people"), number(row, "minutes"));
        return new HostAccount(new HostId(row.getString("host_id")), row.getString("display_name"), row.getString("email_masked"),
                row.getBoolean("licensed") ? HostAccount.Licence.LICENSED : HostAccount.Licence.GONE, new HostAccount.Known(row.getInt("capacity"), row.getInt("plan_people")), terms,
                Optional.ofNullable(row.getObject("group_id", UUID.class)).map(HostGroupId::new), row.getLong("revision"));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
