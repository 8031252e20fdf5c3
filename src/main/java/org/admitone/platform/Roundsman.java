package org.admitone.platform;

/// A job that goes its rounds by itself, every second or so, and at once when it is rung. Says how many rounds it has ended, so that whoever
/// moves the clock by which it works need not guess whether it has looked since.
public interface Roundsman extends Rounding {

    /// A round begins at once, or another one as soon as the one that is under way has ended.
    void ring();
}
