package org.admitone.simulator.zoom.world;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The account's plan and its quirks as they are now.
public final class Behaviour {

    private final Plan plan;
    private final int licences;
    private final AtomicReference<Quirks> quirks;

    public Behaviour(Plan plan, int licences, Quirks quirks) {
        this.plan = plan;
        this.licences = licences;
        this.quirks = new AtomicReference<>(quirks);
    }

    public Plan plan() {
        return plan;
    }

    public int licences() {
        return licences;
    }

    public Quirks quirks() {
        return quirks.get();
    }

    public boolean is(Switch what) {
        return quirks().on().contains(what);
    }

    public void change(UnaryOperator<Quirks> change) {
        quirks.updateAndGet(change);
    }
}
