package org.admitone.provider.zoom.pool;

import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;

/// What somebody looked at before they save: it is done as shown, or not at all.
public record Seen(String digest) {

    /// Whoever saves takes whatever comes of it.
    public static final Seen WHATEVER = new Seen("");

    /// @throws Clash where it would do something else by now
    public void demand(Effect effect) {
        demand(effect.digest());
    }

    /// @param would the digest of what would be done by now
    void demand(String would) {
        if (!equals(WHATEVER) && !digest.equals(would)) {
            throw new Clash(HouseProblem.CHANGED_MEANWHILE, "Sessions or hosts have changed since you looked: this would do something else by now. Look at it again.");
        }
    }
}
