package org.admitone.learner.web;

import org.admitone.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import org.admitone.admission.Admission;
import org.admitone.admission.Admission.SeatTaking;
import org.admitone.admission.DoorOutlook;
import org.admitone.admission.KnockFacts.SeatStanding;
import org.admitone.admission.Refusal;
import org.admitone.admission.RefusalWords;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.learner.OwnClass;
import org.admitone.learner.OwnSession;
import org.jspecify.annotations.Nullable;

/// How a class stands for its person, and the next step, in words. Pure; what the door would say is the door's own answer.
record ClassWords(Chip chip, String words, ClassRow.@Nullable Step step) {

    /// From here on it is worth waiting at the door.
    private static final Duration SOON = Duration.ofHours(1);

    static ClassWords of(OwnClass each, When when) {
        OwnSession session = each.session();
        if (session.instead() == OwnSession.Instead.CANCELLED) {
            return new ClassWords(new Chip(Tone.BAD, Icon.REFUSED, "Cancelled"), "Your school has cancelled this class. There is nothing for you to do.", null);
        }
        if (session.overAt(when.now())) {
            return over(session, when);
        }
        DoorOutlook.Expected door = each.door();
        return door == null ? coming(session, when) : switch (door.answer()) {
            case Admission.WaitUntil _ -> waiting(session, when);
            case Admission.Admitted(_, _, _, _, SeatTaking taking) -> admitted(session, taking, door, when);
            case Admission.Refused(Refusal why) -> refused(session, why, door, when);
        };
    }

    static boolean takesPlace(OwnClass each) {
        return each.session().instead() != OwnSession.Instead.CANCELLED;
    }

    private static ClassWords over(OwnSession session, When when) {
        Instant admitted = session.admittedAt();
        String how = session.instead() == OwnSession.Instead.ENDED_EARLY ? "The teacher ended this class for everybody. " : "";
        return new ClassWords(Chip.quiet("Over"), how + (admitted == null ? "You did not come in." : "You were admitted at " + when.time(admitted) + "."), null);
    }

    private static ClassWords coming(OwnSession session, When when) {
        Instant opens = session.times().opensAt();
        return new ClassWords(Chip.quiet("Planned"), "The door opens " + (when.day(opens).equals(when.day(session.times().startsAt())) ? "at " + when.time(opens)
                : when.dayAndTime(opens)) + ".", null);
    }

    private static ClassWords waiting(OwnSession session, When when) {
        Instant opens = session.times().opensAt();
        if (opens.isAfter(when.now().plus(SOON))) {
            return coming(session, when);
        }
        return new ClassWords(Chip.wait("Soon"), "The door opens at " + when.time(opens) + ". You can wait there; it lets you in by itself.",
                step("Wait at the door", "primary", session));
    }

    private static ClassWords admitted(OwnSession session, SeatTaking taking, DoorOutlook.Expected door, When when) {
        return switch (taking) {
            case SeatTaking.TakeFree() -> new ClassWords(Chip.good("Door open"), "The door is open" + begun(session, when) + ".", step("Come in", "primary", session));
            case SeatTaking.Keep _ -> door.facts().seat() instanceof SeatStanding.Here(_, boolean connected) && connected
                    ? new ClassWords(new Chip(Tone.GOOD, Icon.INSIDE, "Inside now"), "You are inside, on this device. If its window is closed, go back in.",
                            step("Back to the class", "primary", session))
                    : new ClassWords(Chip.wait("Seat kept"), "Your seat on this device is kept for a moment.", step("Back to the class", "primary", session));
            case SeatTaking.MoveFrom _ -> elsewhere(session, door, when);
        };
    }

    private static String begun(OwnSession session, When when) {
        return when.now().isBefore(session.times().startsAt()) ? ", the class begins at " + when.time(session.times().startsAt())
                : " and the class began at " + when.time(session.times().startsAt());
    }

    private static ClassWords refused(OwnSession session, Refusal why, DoorOutlook.Expected door, When when) {
        return switch (why) {
            case Refusal.SeatTaken(_, _, Refusal.WayIn wayIn) when wayIn == Refusal.WayIn.ASK_STAFF -> new ClassWords(Chip.wait("In use elsewhere"),
                    RefusalWords.forPerson(why, when.zone(), Words.ENGLISH), step("At the door", "", session));
            case Refusal.SeatTaken _, Refusal.SeatContested _ -> elsewhere(session, door, when);
            case Refusal.ProofNeeded _ when door.facts().seat() instanceof SeatStanding.Elsewhere -> elsewhere(session, door, when);
            case Refusal.ProofNeeded _ -> new ClassWords(Chip.wait("Proof needed"), "Show at the door once more that it is you; then it lets you in.",
                    step("To the door", "primary", session));
            default -> new ClassWords(Chip.bad("Not admitted"), RefusalWords.forPerson(why, when.zone(), Words.ENGLISH), step("Ask at the door", "", session));
        };
    }

    private static ClassWords elsewhere(OwnSession session, DoorOutlook.Expected door, When when) {
        String where = door.facts().seat() instanceof SeatStanding.Elsewhere other
                ? "on another device (" + other.deviceLabel() + ") since " + when.time(other.since()) : "on another device";
        return new ClassWords(new Chip(Tone.WAIT, Icon.DEVICE, "Inside elsewhere"), "Your seat is in use " + where
                + ". Continue here and that device leaves. If it was not you, say so at the door.", step("Continue on this device", "primary", session));
    }

    private static ClassRow.@Nullable Step step(String words, String css, OwnSession session) {
        return session.pass() == null ? null : new ClassRow.Step(words, css, session.pass().toString());
    }
}
