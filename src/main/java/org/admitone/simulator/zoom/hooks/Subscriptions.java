package org.admitone.simulator.zoom.hooks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who wants to be told. Each endpoint is asked for a proof when it is added and every 72 hours; after six failures in a
/// row it is told nothing more. Until then it is told whether or not it proved anything.
public final class Subscriptions {

    private static final Duration PROOF_HOLDS = Duration.ofHours(72);
    private static final int FAILURES = 6;

    /// A subscription and how its endpoint did when it was asked.
    public record State(Subscription subscription, boolean proven, int failures) {

        boolean open() {
            return failures < FAILURES;
        }
    }

    private final Deliveries.Surroundings around;
    private final Challenge challenge;
    private final UnderWay underWay;
    private final Map<String, State> states = new LinkedHashMap<>();

    Subscriptions(Deliveries.Surroundings around, Challenge challenge, UnderWay underWay) {
        this.around = around;
        this.challenge = challenge;
        this.underWay = underWay;
    }

    /// Adds it and asks its endpoint, on this thread.
    /// @return whether the endpoint answered as it must
    public boolean add(Subscription subscription) {
        put(new State(subscription, false, 0));
        return check(subscription.id());
    }

    /// Adds it and lets another thread ask its endpoint.
    public void addUnasked(Subscription subscription) {
        put(new State(subscription, false, 0));
        underWay.start(() -> check(subscription.id()));
    }

    public synchronized boolean remove(String id) {
        return states.remove(id) != null;
    }

    public synchronized List<State> states() {
        return List.copyOf(states.values());
    }

    synchronized List<Subscription> all() {
        return states.values().stream().filter(State::open).map(State::subscription).toList();
    }

    private boolean check(String id) {
        Optional<State> before = state(id);
        if (before.isEmpty()) {
            return false;
        }
        boolean passed = challenge.passedBy(before.get().subscription(), around.ids(), around.clock().instant());
        put(new State(before.get().subscription(), passed, passed ? 0 : before.get().failures() + 1));
        around.timetable().in(PROOF_HOLDS, () -> underWay.start(() -> check(id)));
        return passed;
    }

    private synchronized Optional<State> state(String id) {
        return Optional.ofNullable(states.get(id)).filter(State::open);
    }

    private synchronized void put(State state) {
        states.put(state.subscription().id(), state);
    }
}
