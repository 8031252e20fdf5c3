package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.provider.zoom.InstanceId;
import org.jspecify.annotations.Nullable;

/// One connection as everything that Zoom said of it, taken together, tells it.
///
/// @param left   null: inside, for all we know
/// @param powerful since when the host has given it a host's power; null: it has none
/// @param source of the times
record Trace(InstanceId instance, String userId, Told.Marks marks, String shownName, Instant joined, @Nullable Instant left, Source source,
             @Nullable Instant powerful) {

    /// Zoom cuts its times to whole seconds, and numbers people in the order of their coming: of two in one second the lower number was first.
    static final Comparator<Trace> BY_COMING = Comparator.comparing(Trace::joined).thenComparing(trace -> trace.userId.length()).thenComparing(Trace::userId)
            .thenComparing(trace -> trace.connection().value());

    /// The number of a host of whom Zoom said no more than that the meeting was started.
    static final String STARTER = "host";

    enum Source {
        EVENTS("zoom-events"), REPORT("zoom-report");

        final String code;

        Source(String code) {
            this.code = code;
        }
    }

    /// The same for the same connection, whoever asks.
    ConnectionId connection() {
        return named("");
    }

    /// What of the connection comes after its seat, as a connection of its own.
    ConnectionId afterSeat() {
        return named("/after");
    }

    /// Its time with a host's power, as a connection of its own.
    ConnectionId asHost() {
        return named("/host");
    }

    private ConnectionId named(String suffix) {
        return new ConnectionId(UUID.nameUUIDFromBytes((instance.value() + "/" + userId + suffix).getBytes(StandardCharsets.UTF_8)));
    }

    /// Nothing but the start of the instance speaks for it.
    boolean supposed() {
        return userId.equals(STARTER);
    }

    boolean insideAt(Instant at) {
        return !joined.isAfter(at) && (left == null || left.isAfter(at));
    }
}
