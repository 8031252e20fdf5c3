package org.admitone.platform.health;

import java.time.Instant;
import java.util.List;

/// A part of the house that says how it is. Each capability has its own.
public interface HealthSource {

    String part();

    Saying name();

    /// One or several parts; none where there is nothing to say.
    List<PartHealth> look(Instant now);

    default PartHealth is(Standing standing, Saying what) {
        return PartHealth.of(part(), name(), standing, what);
    }
}
