package org.admitone.provider.rooms.relay;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes what is asked for by those who run the class, and by those who do not: the roster's role decides, here and nowhere
/// else. Nobody who runs the class can be stopped or removed from within it.
@Component
class TeachersDesk {

    private final TeachersVoice voice;
    private final TeachersDoor door;
    private final RoomLines lines;

    TeachersDesk(TeachersVoice voice, TeachersDoor door, RoomLines lines) {
        this.voice = voice;
        this.door = door;
        this.lines = lines;
    }

    void take(Member who, TeacherAct act) {
        if (!who.runsTheClass()) {
            who.tell(NotDone.NOT_ALLOWED);
            if (who.mayTryInVain()) {
                lines.refused(who, act);
            }
            return;
        }
        switch (act) {
            case TeacherAct.HoldAll(var held) -> voice.holdAll(who, held);
            case TeacherAct.MuteAll() -> voice.muteAll(who);
            case TeacherAct.LowerHands() -> voice.lowerHands(who);
            case TeacherAct.Spotlight(var number) -> voice.spotlight(who, number);
            case TeacherAct.LetIn letIn -> door.letIn(who, letIn.id());
            case TeacherAct.End() -> door.end(who);
            case TeacherAct.Hold(var number, var source, var held) -> {
                Member target = target(who, number);
                if (target != null) {
                    voice.hold(who, target, source, held);
                }
            }
            case TeacherAct.Mute(var number) -> {
                Member target = target(who, number);
                if (target != null) {
                    voice.mute(who, target);
                }
            }
            case TeacherAct.LowerHand(var number) -> {
                Member target = target(who, number);
                if (target != null) {
                    voice.lowerHand(who, target);
                }
            }
            case TeacherAct.Remove(var number) -> {
                Member target = target(who, number);
                if (target != null) {
                    door.remove(who, target);
                }
            }
            case TeacherAct.Ban(var number) -> {
                Member target = target(who, number);
                if (target != null) {
                    door.ban(who, target);
                }
            }
        }
    }

    /// Somebody takes back being muted.
    void unmute(Member who) {
        voice.unmute(who);
    }

    /// @return `null` for somebody who is not there any more, or who is not to be touched
    private static @Nullable Member target(Member teacher, int number) {
        Member target = teacher.room().byNumber(number);
        if (target != null && target.runsTheClass()) {
            teacher.tell(NotDone.NOT_TO_THEM);
            return null;
        }
        return target;
    }
}
