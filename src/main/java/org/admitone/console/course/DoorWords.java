package org.admitone.console.course;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.admitone.console.Choice;
import org.admitone.platform.words.Words;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;

/// The door's settings in plain words.
public final class DoorWords {

    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted().toList();

    private DoorWords() {}

    static List<Choice> policies(Words words) {
        return List.of(new Choice(SeatPolicy.ASK.code(), words.say("courses.policy-ask"), words.say("courses.policy-ask-more")),
                new Choice(SeatPolicy.MOVE.code(), words.say("courses.policy-move"), words.say("courses.policy-move-more")),
                new Choice(SeatPolicy.REFUSE.code(), words.say("courses.policy-refuse"), words.say("courses.policy-refuse-more")));
    }

    static List<Choice> proofs(Words words) {
        return List.of(new Choice(ProofKind.LMS_TICKET.code(), words.say("courses.proof-ticket"), words.say("courses.proof-ticket-more")),
                new Choice(ProofKind.MAILED_CODE.code(), words.say("courses.proof-code"), words.say("courses.proof-code-more")));
    }

    public static List<Choice> roles(Words words) {
        return Arrays.stream(Role.values()).map(role -> Choice.of(role.code(), of(role, words))).toList();
    }

    public static String of(Role role, Words words) {
        return words.of("course-role", role);
    }
}
