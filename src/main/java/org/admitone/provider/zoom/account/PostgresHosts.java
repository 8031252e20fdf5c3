package org.admitone.provider.zoom.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.ZoomUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hosts as the last check found them, with staff's choice.
@Component
class PostgresHosts {

    private final JdbcClient jdbc;

    PostgresHosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ZoomHost> all() {
        return jdbc.sql("select *, coalesce(capacity_set, capacity) as able from zoom_host order by display_name, host_id").query((row, n) -> new ZoomHost(new HostId(row.getString("host_id")),
                row.getString("display_name"), row.getString("email_masked"), row.getBoolean("licensed") ? ZoomHost.Licence.LICENSED : ZoomHost.Licence.GONE,
                row.getInt("able"), row.getBoolean("usable") ? ZoomHost.Use.FOR_CLASSES : ZoomHost.Use.NOT_FOR_CLASSES)).list();
    }

    /// Whoever is not among them has lost the licence or left; staff's choice stays for when they come back.
    void found(List<ZoomUser> licensed, int capacity, Instant now) {
        jdbc.sql("update zoom_host set licensed = false").update();
        for (ZoomUser user : licensed) {
            jdbc.sql("""
                    insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, seen_at)
                    values (:host, :email, :name, true, :capacity, :now)
                    on conflict (host_id) do update set email_masked = excluded.email_masked, display_name = excluded.display_name, licensed = true,
                        capacity = excluded.capacity, seen_at = excluded.seen_at
                    """).param("host", user.id().value()).param("email", masked(user.email())).param("name", user.displayName())
                    .param("capacity", capacity).param("now", now.atOffset(ZoneOffset.UTC)).update();
        }
    }

    /// Known before or not: licensed, and wanted for classes.
    void joins(ZoomUser user, int capacity, Instant now) {
        jdbc.sql("""
                insert into zoom_host (host_id, email_masked, display_name, licensed, usable, capacity, seen_at)
                values (:host, :email, :name, true, true, :capacity, :now)
                on conflict (host_id) do update set email_masked = excluded.email_masked, display_name = excluded.display_name, licensed = true, usable = true,
                    capacity = excluded.capacity, seen_at = excluded.seen_at
                """).param("host", user.id().value()).param("email", masked(user.email())).param("name", user.displayName())
                .param("capacity", capacity).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /// @return whether it had one
    boolean lost(HostId host) {
        return jdbc.sql("update zoom_host set licensed = false where host_id = ? and licensed").param(host.value()).update() == 1;
    }

    /// @return whether it had none
    boolean back(HostId host) {
        return jdbc.sql("update zoom_host set licensed = true where host_id = ? and not licensed").param(host.value()).update() == 1;
    }

    /// @return how many changed
    int choose(Collection<HostId> hosts) {
        return jdbc.sql("update zoom_host set usable = not usable, revision = revision + 1 where usable <> (host_id = any(:hosts))")
                .param("hosts", hosts.stream().map(HostId::value).toArray(String[]::new)).update();
    }

    /// Another account has other hosts.
    void allGone() {
        jdbc.sql("update zoom_host set licensed = false, usable = false, revision = revision + 1").update();
    }

    private static String masked(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "…" : email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
    }
}
