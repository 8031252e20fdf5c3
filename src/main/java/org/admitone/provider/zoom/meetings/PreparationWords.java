package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.provider.SessionNote;
import org.admitone.provider.SessionNote.Weight;

/// How far a session is prepared, in words for staff. Pure.
final class PreparationWords {

    private static final String NOTHING_TO_DO = "";
    private static final String STUCK_NEXT = "Whoever comes in on one of them is seen and reported as a stranger. Remove the person in Zoom if that happens.";

    private PreparationWords() {}

    /// @param state         of the meeting, `absent` where nothing was begun
    /// @param problems      each with what to do, as they were noted
    /// @param untilPrepared until preparation begins; negative where it has
    record Facts(String state, List<String> problems, List<String> differences, Duration untilPrepared, Ways ways) {}

    /// @param stuck cancelled again and again in vain
    record Ways(int ready, int wanted, int spares, int stuck) {}

    static List<SessionNote> of(Facts facts) {
        List<SessionNote> notes = new ArrayList<>();
        notes.add(meeting(facts));
        facts.problems().forEach(problem -> notes.add(new SessionNote(Weight.TROUBLE, problem, NOTHING_TO_DO)));
        facts.differences().forEach(difference -> notes.add(new SessionNote(Weight.TROUBLE, "Zoom made the meeting otherwise than asked: " + difference,
                "Look at the account's settings at Zoom; an administrator's lock may stand against it.")));
        if (facts.state().equals("made")) {
            notes.add(ways(facts.ways()));
        }
        if (facts.ways().stuck() > 0) {
            notes.add(new SessionNote(Weight.TROUBLE, stuck(facts.ways().stuck()), STUCK_NEXT));
        }
        return List.copyOf(notes);
    }

    private static String stuck(int ways) {
        return ways == 1 ? "One way in could not be cancelled at Zoom; it is tried again." : ways + " ways in could not be cancelled at Zoom; it is tried again.";
    }

    private static SessionNote meeting(Facts facts) {
        return switch (facts.state()) {
            case "made" -> new SessionNote(Weight.FINE, "The Zoom meeting is ready.", NOTHING_TO_DO);
            case "planned" -> new SessionNote(Weight.UNDER_WAY, "The Zoom meeting is being made.", NOTHING_TO_DO);
            default -> new SessionNote(Weight.UNDER_WAY, facts.untilPrepared().isPositive() ? toCome(facts.untilPrepared()) : "The Zoom meeting is about to be made.", NOTHING_TO_DO);
        };
    }

    private static String toCome(Duration wait) {
        return wait.toDays() > 1 ? "The Zoom meeting is made in " + wait.toDays() + " days."
                : wait.toHours() > 1 ? "The Zoom meeting is made in " + wait.toHours() + " hours." : "The Zoom meeting is made within two hours.";
    }

    private static SessionNote ways(Ways ways) {
        String words = ways.ready() + " of " + (ways.ready() + ways.wanted()) + " people have their way in ready; "
                + (ways.spares() == 1 ? "1 spare way for late arrivals." : ways.spares() + " spare ways for late arrivals.");
        return new SessionNote(ways.wanted() == 0 ? Weight.FINE : Weight.UNDER_WAY, words, NOTHING_TO_DO);
    }
}
