package org.admitone.provider.zoom.inbox;

import java.util.Set;

/// New events of these meetings are stored. Published on the node that stored them, after the commit; the other nodes hear the
/// numbers on the database's channel `zoom_inbox`. A word may get lost or come twice: [Inbox#since] misses nothing.
public record InboxRang(Set<Long> meetings) {

    public InboxRang {
        meetings = Set.copyOf(meetings);
    }
}
