package org.admitone.provider.zoom.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The stored events, for whoever makes something of them. Each event is here once, whatever way and however often it came.
/// Promises no order beyond what the events say of themselves, and nothing about events that Zoom never sent.
public interface Inbox {

    /// All events of a meeting, by the time they happened.
    List<StoredEvent> of(long meeting);

    /// Meetings with events stored since; the same ones may be told twice, none is left out.
    InboxNews since(InboxCursor cursor);

    /// Events of these names that were stored since, whatever they are about, by the time they happened; the same ones may come twice, none is left out.
    ///
    /// @param from those received before it are passed over
    Named named(Set<String> events, InboxCursor cursor, Instant from);

    /// @param next from where to ask next time
    record Named(List<StoredEvent> events, InboxCursor next) {

        public Named {
            events = List.copyOf(events);
        }
    }

    /// Puts events that were missed beside the others. What is here already stays as it is; what is no event is passed over.
    ///
    /// @return how many were new
    int store(Collection<Recovered> recovered);
}
