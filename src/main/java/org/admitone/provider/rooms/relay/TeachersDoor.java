package org.admitone.provider.rooms.relay;

import java.time.Duration;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.presence.LiveDoors;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// What a teacher does at the class's door from within: the door's own acts, with the teacher as the actor.
@Component
class TeachersDoor {

    /// Long enough to knock again and to come back after a broken connection, for this class only.
    private static final Duration LET_IN = Duration.ofMinutes(15);

    private final DoorStaff door;
    private final LiveDoors live;

    TeachersDoor(DoorStaff door, LiveDoors live) {
        this.door = door;
        this.live = live;
    }

    void remove(Member teacher, Member target) {
        door.evict(target.holder().session(), target.holder().person(), act(teacher, "removed in the room"));
    }

    void ban(Member teacher, Member target) {
        door.banFromSession(target.holder().session(), target.holder().person(), act(teacher, "banned in the room"));
    }

    /// Only whom the door refused for a reason that a teacher may set aside; see [RosterRow].
    void letIn(Member teacher, PersonId person) {
        var session = teacher.holder().session();
        boolean may = live.of(session).people().stream().filter(guest -> guest.id().equals(person)).anyMatch(RosterRow::mayLetIn);
        if (may) {
            door.letIn(session, person, LET_IN, act(teacher, "let in from the room"));
        } else {
            teacher.tell(NotDone.NOT_TO_LET_IN);
        }
    }

    void end(Member teacher) {
        door.endSession(teacher.holder().session(), act(teacher, "ended in the room"));
    }

    private static StaffAct act(Member teacher, String reason) {
        return new StaffAct("person:" + teacher.holder().uid(), reason);
    }
}
