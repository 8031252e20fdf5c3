package org.admitone.provider.rooms.relay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.admission.ConnectionId;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.MediaLink;
import org.springframework.stereotype.Component;

/// Browsers are told how much they may send; the engine asks but does not enforce. Whoever sends far more, again and
/// again, is disconnected.
@Component
class TrafficWatch implements Round {

    private static final int TOO_OFTEN = 3;
    private static final long SLACK = 100_000;

    private final Rooms rooms;
    private final Map<ConnectionId, Integer> strikes = new ConcurrentHashMap<>();

    TrafficWatch(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public long everyMillis() {
        return 5_000;
    }

    @Override
    public void look() {
        strikes.keySet().retainAll(rooms.everybody().stream().map(member -> member.holder().connection()).toList());
        for (Member member : rooms.everybody()) {
            MediaLink link = member.link();
            if (link != null && member.publishing().sends()) {
                look(member, link);
            }
        }
    }

    private void look(Member member, MediaLink link) {
        try {
            ConnectionId connection = member.holder().connection();
            if (link.traffic().receivedLastSecond() <= 3 * member.publishing().cap() + SLACK) {
                strikes.remove(connection);
            } else if (strikes.merge(connection, 1, Integer::sum) >= TOO_OFTEN) {
                rooms.out(member, Farewell.tooMuch());
            }
        } catch (EngineFault e) {
            // being linked anew, or leaving: looked at next time
        }
    }
}
