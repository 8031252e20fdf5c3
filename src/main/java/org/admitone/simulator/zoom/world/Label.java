package org.admitone.simulator.zoom.world;

import java.time.Duration;

/// The rate class of a call.
public enum Label {
    LIGHT("Light"), MEDIUM("Medium"), HEAVY("Heavy"), COSTLY("Resource-intensive");

    private final String word;

    Label(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Duration window() {
        return this == COSTLY ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    }
}
