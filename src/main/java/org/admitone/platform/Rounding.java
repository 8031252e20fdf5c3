package org.admitone.platform;

/// A job that goes its rounds by itself and says how many it has ended, so that others see whether it still does.
public interface Rounding {

    /// What it does: a key of the message files.
    String job();

    /// Whether there is anything for it to do as this house is set up. One that is not needed goes no rounds.
    default boolean needed() {
        return true;
    }

    /// Rounds that ended since it was made, whatever they found.
    long rounds();
}
