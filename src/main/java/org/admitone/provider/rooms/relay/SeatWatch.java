package org.admitone.provider.rooms.relay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatEnded;
import org.admitone.admission.SeatKeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Shows people out when their seat has ended (I5): at once when the door says so, within a second when its word was lost.
@Component
class SeatWatch implements Round {

    private final Rooms rooms;
    private final SeatKeeper seats;
    private final Map<ConnectionId, Integer> missing = new ConcurrentHashMap<>();

    SeatWatch(Rooms rooms, SeatKeeper seats) {
        this.rooms = rooms;
        this.seats = seats;
    }

    @EventListener
    void ended(SeatEnded ended) {
        Room room = rooms.of(ended.session());
        if (room != null) {
            for (Member member : List.copyOf(room.members())) {
                if (member.holder().seat().equals(ended.seat())) {
                    Thread.ofVirtual().name("show-out").start(() -> rooms.out(member, Farewell.of(ended)));
                }
            }
        }
    }

    @Override
    public long everyMillis() {
        return 1_000;
    }

    /// Asks for all connections at once.
    @Override
    public void look() {
        List<Member> everybody = rooms.everybody();
        Set<ConnectionId> gone = everybody.isEmpty() ? Set.of()
                : seats.noLongerSeated(everybody.stream().map(member -> member.holder().connection()).collect(Collectors.toSet()));
        missing.keySet().retainAll(gone);
        for (Member member : everybody) {
            if (gone.contains(member.holder().connection())) {
                member.silence();               // its media ends now; the door's word with the reason may still be on its way
                if (missing.merge(member.holder().connection(), 1, Integer::sum) > 1) {
                    rooms.out(member, Farewell.seatGone());
                }
            }
        }
    }
}
