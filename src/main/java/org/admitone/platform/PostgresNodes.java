package org.admitone.platform;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The nodes' signs of life, one each second. A node that has given none for [#SILENCE] counts as dead: its connections are
/// lost and its rooms are placed anew. Live time is the database's, so that nodes' clocks need not agree.
@Component
final class PostgresNodes implements Nodes {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresNodes.class);

    private final JdbcClient jdbc;
    private final ThisNode node;
    private final Clock clock;
    private final String configuredAddress;
    private volatile String address = "";

    PostgresNodes(JdbcClient jdbc, ThisNode node, Clock clock,
                  @Value("${admitone.node-url:${admitone.public-url:}}") String configuredAddress) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
        this.configuredAddress = configuredAddress;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        address = configuredAddress.isEmpty() ? "http://localhost:" + event.getWebServer().getPort() : configuredAddress;
        jdbc.sql("""
                insert into node (node_id, address, started_at, seen_at) values (?, ?, ?, clock_timestamp())
                on conflict (node_id) do update set seen_at = clock_timestamp()
                """).params(node.id(), address, Timestamp.from(clock.instant())).update();
        jdbc.sql("delete from node where seen_at < clock_timestamp() - interval '7 days'").update();
    }

    @Scheduled(fixedRate = 1_000)
    void live() {
        if (address.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("update node set seen_at = clock_timestamp() where node_id = ?").param(node.id()).update();
        } catch (DataAccessException databaseGone) {
            LOG.warn("The sign of life could not be written ({}); the next one follows in a second.", databaseGone.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<URI> addressOfLiving(UUID id) {
        return jdbc.sql("select address from node where node_id = ? and seen_at > clock_timestamp() - make_interval(secs => ?)")
                .params(id, SILENCE.toMillis() / 1000.0).query(String.class).optional().map(URI::create);
    }
}
