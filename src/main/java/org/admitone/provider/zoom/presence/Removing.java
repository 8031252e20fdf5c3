package org.admitone.provider.zoom.presence;

import org.springframework.stereotype.Component;

/// A round of taking people out, and of telling about those who cannot be.
@Component
class Removing {

    private static final int MANY = 50;

    private final Removals removals;
    private final Alarms alarms;

    Removing(Removals removals, Alarms alarms) {
        this.removals = removals;
        this.alarms = alarms;
    }

    boolean round() {
        int asked = removals.round();
        alarms.round();
        return asked >= MANY;
    }
}
