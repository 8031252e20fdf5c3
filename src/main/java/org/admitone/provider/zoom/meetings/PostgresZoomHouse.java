package org.admitone.provider.zoom.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is set up for classes in Zoom; never a secret of it.
@Component
final class PostgresZoomHouse implements ZoomHouse {

    private final JdbcClient jdbc;

    PostgresZoomHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SetUp> now() {
        return jdbc.sql("select alias_domain, name_mode from zoom_account")
                .query((row, _) -> new SetUp(row.getString("alias_domain"), Names.valueOf(row.getString("name_mode").toUpperCase(Locale.ROOT)), hosts())).optional();
    }

    private List<Host> hosts() {
        return jdbc.sql("select host_id, capacity from zoom_host where usable and licensed order by host_id")
                .query((row, _) -> new Host(new HostId(row.getString("host_id")), row.getInt("capacity"))).list();
    }
}
