package org.admitone.platform.nodes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.admitone.platform.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.stereotype.Component;

/// This run of the server among its equals. Begins to say that it lives once it can be reached.
@Component
public class ThisNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThisNode.class);
    private static final int FORGOTTEN_AFTER_DEATHS = 60;

    private final NodeId id = new NodeId(UUID.randomUUID());
    private final PostgresNodes nodes;
    private final NodeSettings settings;
    private final PublicAddress publicAddress;
    private final Clock clock;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("heartbeat").factory());
    private volatile Instant lastBeat;
    private volatile Instant awakeSince;
    private volatile boolean alone = true;
    private volatile boolean trouble;

    ThisNode(PostgresNodes nodes, NodeSettings settings, PublicAddress publicAddress, Clock clock) {
        this.nodes = nodes;
        this.settings = settings;
        this.publicAddress = publicAddress;
        this.clock = clock;
        this.lastBeat = clock.instant();
        this.awakeSince = lastBeat;
    }

    public NodeId id() {
        return id;
    }

    /// Where browsers reach this very node: scheme, host and port.
    public String address() {
        return settings.url() == null ? publicAddress.base() : settings.url().toString();
    }

    /// Whoever was last seen before this moment is dead. Nobody is, in the eyes of a node that has just woken up itself (its
    /// machine slept, the database was away, the clock was set): the others need the same time to be heard again.
    public Instant deadBefore() {
        Instant now = clock.instant();
        Instant before = now.minus(settings.death());
        boolean heardOutThem = !awakeSince.isAfter(before) && !lastBeat.isBefore(now.minus(settings.death().dividedBy(2)));
        return heardOutThem ? before : Instant.EPOCH;
    }

    /// Whether others may hold this node for dead: it has not reached the database for too long, and there were others when
    /// it last did. A node alone is never taken over and goes on.
    public boolean mayBeThoughtDead() {
        return !alone && lastBeat.isBefore(deadBefore());
    }

    public List<String> livingAddresses() {
        return nodes.livingAddresses(deadBefore());
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        beat();
        long millis = settings.beat().toMillis();
        var unused = heart.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            nodes.seen(id, address(), now, now.minus(settings.death().multipliedBy(FORGOTTEN_AFTER_DEATHS)));
            if (lastBeat.isBefore(now.minus(settings.death().dividedBy(2)))) {
                awakeSince = now;
            }
            alone = nodes.livingAddresses(deadBefore()).size() <= 1;
            lastBeat = now;
            trouble = false;
        } catch (DataAccessException | TransactionException e) {
            if (!trouble) {
                LOG.warn("The database does not hear this node's heartbeat; trying on: {}", e.getClass().getSimpleName());
            }
            trouble = true;
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        try {
            nodes.ended(id);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The node's end could not be told; it will be noticed");
        }
    }
}
