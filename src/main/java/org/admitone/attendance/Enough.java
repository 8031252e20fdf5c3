package org.admitone.attendance;

import java.time.Duration;
import org.admitone.platform.Faults;

/// How long somebody has to be inside to count as present.
public sealed interface Enough {

    /// Part of the session's length, as it was really held.
    record Share(int percent) implements Enough {
        public Share {
            new Faults().unless(percent >= 1 && percent <= 100, "presentPercent", "Present from 1 to 100 percent of the session.").orThrow();
        }
    }

    /// So many minutes; of a session too short for that, its length less what is neither late nor early.
    record Minutes(int minutes) implements Enough {
        public Minutes {
            new Faults().unless(minutes >= 1 && minutes <= 1440, "presentMinutes", "Present from 1 to 1440 minutes.").orThrow();
        }
    }

    /// @param length    how long the session was held
    /// @param forgiven  what may be missed of it without being late or leaving early
    default boolean reachedBy(Duration inside, Duration length, Duration forgiven) {
        return switch (this) {
            case Share(int percent) -> inside.multipliedBy(100).compareTo(length.multipliedBy(percent)) >= 0;
            case Minutes(int minutes) -> inside.compareTo(Duration.ofMinutes(minutes)) >= 0 || inside.compareTo(length.minus(forgiven)) >= 0;
        };
    }
}
