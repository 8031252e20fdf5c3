package org.admitone.console.course;

import java.time.ZoneId;
import java.util.List;
import org.admitone.console.Choice;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;

/// The door's settings in plain words.
public final class DoorWords {

    static final List<Choice> POLICIES = List.of(
            new Choice(SeatPolicy.ASK.code(), "Ask", "The newcomer may continue there after proving who they are; the first device is shown out."),
            new Choice(SeatPolicy.MOVE.code(), "Move the seat", "As above, without asking first."),
            new Choice(SeatPolicy.REFUSE.code(), "Refuse the newcomer", "Whoever is inside stays and is told that somebody tried."));

    static final List<Choice> PROOFS = List.of(
            new Choice(ProofKind.LMS_TICKET.code(), "The learning system says so", "A ticket from your LMS for its signed-in learner. The stronger one."),
            new Choice(ProofKind.MAILED_CODE.code(), "A mailed code", "Six digits to the address on the roster."));

    static final List<Choice> ROLES = List.of(
            new Choice(Role.LEARNER.code(), "Learner", ""), new Choice(Role.TEACHER.code(), "Teacher", ""),
            new Choice(Role.STAFF.code(), "Staff", ""), new Choice(Role.OBSERVER.code(), "Observer", ""));

    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted().toList();

    private DoorWords() {}

    static String of(SeatPolicy policy) {
        return switch (policy) {
            case ASK -> "Asks before a seat moves";
            case MOVE -> "Moves the seat";
            case REFUSE -> "Refuses the newcomer";
        };
    }

    public static String of(Role role) {
        return switch (role) {
            case LEARNER -> "Learner";
            case TEACHER -> "Teacher";
            case STAFF -> "Staff";
            case OBSERVER -> "Observer";
        };
    }
}
