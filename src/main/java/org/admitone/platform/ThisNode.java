package org.admitone.platform;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// This run of the server among the equal nodes on one database. A restart is another node: what the earlier run held in
/// memory is gone.
@Component
public final class ThisNode {

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }
}
