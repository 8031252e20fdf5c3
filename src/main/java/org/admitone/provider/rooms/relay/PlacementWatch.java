package org.admitone.provider.rooms.relay;

import java.util.List;
import org.admitone.platform.nodes.ThisNode;
import org.admitone.provider.rooms.RoomPlacement;
import org.springframework.stereotype.Component;

/// Gives up rooms that are no longer this node's, so that no session's media is ever at two nodes for long (I6): those that
/// were placed elsewhere while this node could not reach the database, and all of them before others may do so. People come
/// again by themselves and are sent to the right node.
@Component
class PlacementWatch implements Round {

    private final Rooms rooms;
    private final RoomPlacement placement;
    private final ThisNode thisNode;

    PlacementWatch(Rooms rooms, RoomPlacement placement, ThisNode thisNode) {
        this.rooms = rooms;
        this.placement = placement;
        this.thisNode = thisNode;
    }

    @Override
    public long everyMillis() {
        return 1_000;
    }

    @Override
    public void look() {
        for (Room room : rooms.all()) {
            if (!room.isEmpty() && (thisNode.mayBeThoughtDead() || !placement.isHere(room.session()))) {
                List.copyOf(room.members()).forEach(rooms::sendAway);
            }
        }
    }
}
