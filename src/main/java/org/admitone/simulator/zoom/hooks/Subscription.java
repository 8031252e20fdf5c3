package org.admitone.simulator.zoom.hooks;

import java.net.URI;
import java.util.Set;

/// Where events are posted to. No events named means all of them.
public record Subscription(String id, String name, URI endpoint, Set<String> events) {

    public Subscription {
        events = Set.copyOf(events);
    }

    boolean wants(String event) {
        return events.isEmpty() || events.contains(event);
    }
}
