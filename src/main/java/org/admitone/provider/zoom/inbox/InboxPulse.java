package org.admitone.provider.zoom.inbox;

import java.time.Instant;
import java.util.Optional;

/// Whether we hear Zoom at all. Counts genuine events that were posted to us and were new; not what was read from a log.
public interface InboxPulse {

    /// When the last one came, whatever it was about.
    Optional<Instant> lastHeard();

    /// When the last one about this meeting came.
    Optional<Instant> lastHeard(long meeting);
}
