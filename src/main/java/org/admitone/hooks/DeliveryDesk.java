package org.admitone.hooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// What was sent to an endpoint, and sending it once more: the same id and the same bytes, signed anew.
@Component
public final class DeliveryDesk {

    private final PostgresEndpoints endpoints;
    private final PostgresDeliveryLog log;
    private final PostgresFacts facts;
    private final EventWriter writer;
    private final Changes changes;

    DeliveryDesk(PostgresEndpoints endpoints, PostgresDeliveryLog log, PostgresFacts facts, EventWriter writer, Changes changes) {
        this.endpoints = endpoints;
        this.log = log;
        this.facts = facts;
        this.writer = writer;
        this.changes = changes;
    }

    /// The newest first.
    public Page<Delivery> list(EndpointId endpoint, DeliverySearch search, Slice slice) {
        return log.list(endpoint, search, slice);
    }

    public Delivery.Whole one(EndpointId endpoint, UUID event) {
        return log.one(endpoint, event).orElseThrow(() -> new NotThere("delivery"));
    }

    /// Where it waits already, it is tried now.
    public Delivery.Whole replay(EndpointId endpoint, UUID event, Actor actor) {
        return changes.make(actor, change -> {
            String name = name(endpoint);
            if (!log.again(endpoint, event, change.at())) {
                throw new NotThere("delivery");
            }
            change.note("webhook.replayed", null, null, null, Map.of("name", name, "event", event.toString()));
            return one(endpoint, event);
        });
    }

    /// All that happened from there until before there and that the endpoint is told, also where it was not told at the time.
    ///
    /// @return how many events
    public int replay(EndpointId endpoint, Instant from, Instant until, Actor actor) {
        if (!from.isBefore(until)) {
            throw new BadInput("/until", "The end must be after the beginning.");
        }
        return changes.make(actor, change -> {
            String name = name(endpoint);
            int events = log.again(endpoint, from, until, change.at());
            change.note("webhook.replayed", null, null, null, Map.of("name", name, "from", from.toString(), "until", until.toString(), "events", events));
            return events;
        });
    }

    /// Sends an event about nobody.
    ///
    /// @return its id
    public UUID test(EndpointId endpoint, Actor actor) {
        return changes.make(actor, change -> {
            String name = name(endpoint);
            Event event = writer.test(name, change.at());
            facts.tellOnly(endpoint, event, change.at());
            change.note("webhook.tested", null, null, null, Map.of("name", name, "event", event.id().toString()));
            return event.id();
        });
    }

    private String name(EndpointId endpoint) {
        return endpoints.byId(endpoint).orElseThrow(() -> new NotThere("webhook")).name();
    }
}
