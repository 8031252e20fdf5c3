package org.admitone.provider.zoom.pool.groups;

import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.provider.zoom.pool.Effect;

/// What somebody looked at before they save: it is done as shown, or not at all.
public record Seen(String digest) {

    /// Whoever saves takes whatever comes of it.
    public static final Seen WHATEVER = new Seen("");

    /// @throws Clash where it would do something else by now
    void demand(Effect effect) {
        if (!equals(WHATEVER) && !digest.equals(effect.digest())) {
            throw new Clash(HouseProblem.CHANGED_MEANWHILE, "Sessions or hosts have changed since you looked: this would do something else by now. Look at it again.");
        }
    }
}
