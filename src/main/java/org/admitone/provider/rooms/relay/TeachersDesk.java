package org.admitone.provider.rooms.relay;

import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What whoever runs the class does in the room. Nobody who runs it can be stopped or removed from within it.
@Component
class TeachersDesk {

    private final DoorStaff door;

    TeachersDesk(DoorStaff door) {
        this.door = door;
    }

    void hold(Member teacher, ClientMessage.Hold hold) {
        Member target = target(teacher, hold.member());
        if (target != null) {
            teacher.room().holds().set(target.holder().person(), hold.source(), hold.held());
            apply(target, hold.source());
        }
    }

    void holdAll(Member teacher, boolean held) {
        if (!allowed(teacher)) {
            return;
        }
        teacher.room().holds().everyone(held);
        for (Member member : teacher.room().members()) {
            if (!member.holder().role().runsTheClass()) {
                apply(member, Source.MIC);
            }
        }
        teacher.room().quietIs(held);
    }

    private void apply(Member target, Source source) {
        boolean held = target.held().contains(source);
        try {
            target.publishing().hold(source, held);
        } catch (EngineFault e) {
            target.room().relink(target);       // linked anew, it begins with its holds
        }
        target.say(new ServerMessage.Held(source, held));
        target.room().changed(target);
        target.room().feedsChanged();
    }

    void lowerHand(Member teacher, int number) {
        Member target = allowed(teacher) ? teacher.room().byNumber(number) : null;
        if (target != null) {
            target.raise(false);
            target.room().changed(target);
        }
    }

    void remove(Member teacher, int number) {
        Member target = target(teacher, number);
        if (target != null) {
            door.evict(target.holder().session(), target.holder().person(), act(teacher, "removed in the room"));
        }
    }

    void ban(Member teacher, int number) {
        Member target = target(teacher, number);
        if (target != null) {
            door.banFromSession(target.holder().session(), target.holder().person(), act(teacher, "banned in the room"));
        }
    }

    void end(Member teacher) {
        if (allowed(teacher)) {
            door.endSession(teacher.holder().session(), act(teacher, "ended in the room"));
        }
    }

    private static StaffAct act(Member teacher, String reason) {
        return new StaffAct("person:" + teacher.holder().uid(), reason);
    }

    private static boolean allowed(Member member) {
        if (!member.holder().role().runsTheClass()) {
            member.tell("not-allowed", "Only teachers do this.");
            return false;
        }
        return true;
    }

    private static @Nullable Member target(Member teacher, int number) {
        Member target = allowed(teacher) ? teacher.room().byNumber(number) : null;
        if (target != null && target.holder().role().runsTheClass()) {
            teacher.tell("not-allowed", "Whoever runs the class cannot be stopped or removed from within it.");
            return null;
        }
        return target;
    }
}
