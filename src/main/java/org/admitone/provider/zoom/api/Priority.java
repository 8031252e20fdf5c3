package org.admitone.provider.zoom.api;

/// How urgent a call is.
public enum Priority {
    /// Leaves a fifth of every limit alone, and waits for its turn.
    BACKGROUND,
    /// Somebody waits for it: may use the limits up, and gives up early.
    URGENT
}
