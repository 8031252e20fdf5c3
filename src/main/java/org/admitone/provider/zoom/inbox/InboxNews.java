package org.admitone.provider.zoom.inbox;

import java.util.Set;

/// Meetings with events that a reader may not have seen, and from where to ask next time.
public record InboxNews(Set<Long> meetings, InboxCursor next) {

    public InboxNews {
        meetings = Set.copyOf(meetings);
    }
}
