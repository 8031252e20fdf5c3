package org.admitone.provider.rooms.relay;

import java.util.List;
import java.util.Map;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Source;
import org.springframework.stereotype.Component;

/// Who is heard, who is seen large, whose hand is up. What is stopped is stopped at the engine, whatever the person's page does.
@Component
class TeachersVoice {

    private final RoomLines lines;

    TeachersVoice(RoomLines lines) {
        this.lines = lines;
    }

    void hold(Member teacher, Member target, Source source, boolean held) {
        teacher.room().holds().set(target.holder().person(), source, held);
        apply(target, source);
        lines.doneTo(teacher, target, held ? "room.stopped" : "room.allowed", Map.of("source", word(source)));
    }

    void mute(Member teacher, Member target) {
        teacher.room().holds().mute(target.holder().person());
        apply(target, Source.MIC);
        lines.doneTo(teacher, target, "room.muted", Map.of());
    }

    void muteAll(Member teacher) {
        List<Member> muted = others(teacher.room());
        muted.forEach(member -> teacher.room().holds().mute(member.holder().person()));
        muted.forEach(member -> apply(member, Source.MIC));
        lines.done(teacher, "room.all_muted", Map.of("people", muted.size()));
    }

    void holdAll(Member teacher, boolean held) {
        Room room = teacher.room();
        room.holds().everyone(held);
        others(room).forEach(member -> apply(member, Source.MIC));
        room.news().tellAll(new ServerMessage.Quiet(held));
        lines.done(teacher, "room.quiet", Map.of("quiet", held));
    }

    void unmute(Member who) {
        if (who.held().contains(Source.MIC) && !who.room().holds().unmute(who.holder().person())) {
            who.tell(NotDone.ONLY_TEACHERS_UNMUTE);
        } else {
            apply(who, Source.MIC);
        }
    }

    private static List<Member> others(Room room) {
        return room.members().stream().filter(member -> !member.runsTheClass()).toList();
    }

    private static void apply(Member target, Source source) {
        boolean held = target.held().contains(source);
        try {
            target.publishing().hold(source, held);
        } catch (EngineFault e) {
            target.room().relink(target);       // linked anew, it begins with its holds
        }
        target.say(new ServerMessage.Held(source, held, source == Source.MIC && target.mayUnmute()));
        target.room().changed(target);
        target.room().feedsChanged();
    }

    void lowerHand(Member teacher, Member target) {
        if (target.handIsUp()) {
            lower(target);
            lines.doneTo(teacher, target, "room.hand_lowered", Map.of());
        }
    }

    void lowerHands(Member teacher) {
        List<Member> up = teacher.room().members().stream().filter(Member::handIsUp).toList();
        up.forEach(TeachersVoice::lower);
        if (!up.isEmpty()) {
            lines.done(teacher, "room.hands_lowered", Map.of("people", up.size()));
        }
    }

    private static void lower(Member target) {
        target.raise(false);
        target.room().changed(target);
    }

    /// @param number 0: nobody any more
    void spotlight(Member teacher, int number) {
        Room room = teacher.room();
        Member target = number == 0 ? null : room.byNumber(number);
        if (number != 0 && (target == null || !target.holder().role().publishes())) {
            teacher.tell(NotDone.NOT_THERE);
        } else if (room.spotlight(number)) {
            room.news().tellAll(new ServerMessage.Spotlight(number));
            if (target == null) {
                lines.done(teacher, "room.spotlight_off", Map.of());
            } else {
                lines.doneTo(teacher, target, "room.spotlight", Map.of());
            }
        }
    }

    private static String word(Source source) {
        return switch (source) {
            case MIC -> "microphone";
            case CAMERA -> "camera";
            case SCREEN -> "screen";
        };
    }
}
