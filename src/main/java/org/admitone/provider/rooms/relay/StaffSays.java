package org.admitone.provider.rooms.relay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.presence.StaffMessage;
import org.admitone.presence.StaffMessages;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Shows people in this node's rooms what staff say to them, each person each message once, also to those who come in a little later.
@Component
class StaffSays implements Round {

    private final Rooms rooms;
    private final StaffMessages messages;
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    private record Told(UUID message, PersonId person) {}

    StaffSays(Rooms rooms, StaffMessages messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @Override
    public long everyMillis() {
        return 1_000;
    }

    @Override
    public void look() {
        List<Room> open = List.copyOf(rooms.all());
        List<StaffMessage> current = messages.current(open.stream().map(Room::session).toList());
        for (StaffMessage message : current) {
            open.stream().filter(room -> room.session().equals(message.session())).flatMap(room -> room.members().stream())
                    .filter(member -> message.isFor(member.holder().person())).forEach(member -> tell(member, message));
        }
        Set<UUID> still = Set.copyOf(current.stream().map(StaffMessage::id).toList());
        told.removeIf(once -> !still.contains(once.message));
    }

    private void tell(Member member, StaffMessage message) {
        if (!member.hasEnded() && told.add(new Told(message.id(), member.holder().person()))) {
            member.say(new ServerMessage.FromStaff(message.text(), message.sentAt(), message.person() == null));
        }
    }
}
