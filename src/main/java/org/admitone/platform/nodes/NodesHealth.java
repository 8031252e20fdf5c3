package org.admitone.platform.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The nodes on this database. Each says every second that it lives; one that was stopped in good order is gone from the list.
@Component
@Order(3)
final class NodesHealth implements HealthSource {

    private static final Duration SILENT = Duration.ofSeconds(10);

    private final PostgresNodes nodes;

    NodesHealth(PostgresNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public String part() {
        return "nodes";
    }

    @Override
    public Saying name() {
        return Saying.of("health.nodes");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        return nodes.all().stream().map(node -> node(node, now)).toList();
    }

    private static PartHealth node(PostgresNodes.Known node, Instant now) {
        boolean silent = node.seenAt().plus(SILENT).isBefore(now);
        PartHealth part = PartHealth.of("node:" + node.address(), Saying.of("health.node", node.address()), silent ? Standing.BROKEN : Standing.FINE,
                silent ? Saying.of("health.node-silent", node.seenAt()) : Saying.of("health.node-lives"));
        return (silent ? part.next(Saying.of("health.node-next")) : part).fact("health.started", node.startedAt());
    }
}
