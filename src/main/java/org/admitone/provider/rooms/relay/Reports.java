package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;
import org.springframework.stereotype.Component;

/// Tells the seats and the presence log what happened in the rooms, in order and with nothing lost; see [Deliveries]. The
/// times are those at which it happened.
@Component
class Reports {

    private final SeatKeeper seats;
    private final PresenceLog presence;
    private final Deliveries deliveries;
    private final Clock clock;

    Reports(SeatKeeper seats, PresenceLog presence, Deliveries deliveries, Clock clock) {
        this.seats = seats;
        this.presence = presence;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void joined(SeatHolder who) {
        record(List.of(new PresenceEvent.Joined(who.session(), who.person(), who.seat(), who.connection(), clock.instant())));
    }

    void left(SeatHolder who) {
        record(List.of(new PresenceEvent.Left(who.session(), who.person(), who.seat(), who.connection(), clock.instant())));
    }

    void seen(Collection<SeatHolder> all) {
        var now = clock.instant();
        record(all.stream().map(who -> (PresenceEvent) new PresenceEvent.Seen(who.session(), who.person(), who.seat(), who.connection(), now)).toList());
    }

    private void record(List<PresenceEvent> events) {
        if (!events.isEmpty()) {
            deliveries.add(() -> presence.record(events));
        }
    }

    void connectionLost(SeatHolder who) {
        deliveries.add(() -> seats.connectionLost(who));
    }

    void leaves(SeatHolder who) {
        deliveries.add(() -> seats.leave(who));
    }
}
