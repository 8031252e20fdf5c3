package org.admitone.platform;

/// A worker that looks every second or so, and at once when it is rung. Says how many rounds it has ended, so that whoever
/// moves the clock by which it works need not guess whether it has looked since.
public interface Roundsman extends Worker {

    /// A round begins at once, or another one as soon as the one that is under way has ended.
    default void ring() {
        threads().forEach(Rounds::ring);
    }
}
