package org.admitone.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The equal nodes on one database.
public interface Nodes {

    /// Whoever was silent for longer counts as dead.
    Duration SILENCE = Duration.ofSeconds(6);

    /// Where browsers reach that node; empty when it is dead or unknown.
    Optional<URI> addressOfLiving(UUID node);
}
