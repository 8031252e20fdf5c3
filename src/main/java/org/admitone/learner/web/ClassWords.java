package org.admitone.learner.web;

import org.admitone.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import org.admitone.admission.Admission;
import org.admitone.admission.Admission.SeatTaking;
import org.admitone.admission.DeviceNames;
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
        Words words = when.words();
        if (session.instead() == OwnSession.Instead.CANCELLED) {
            return new ClassWords(new Chip(Tone.BAD, Icon.REFUSED, words.say("my.cancelled")), words.say("my.cancelled-more"), null);
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
        Words words = when.words();
        Instant admitted = session.admittedAt();
        String came = admitted == null ? words.say("my.not-admitted") : words.say("my.admitted-at", when.time(admitted));
        return new ClassWords(Chip.quiet(words.say("my.over")), session.instead() == OwnSession.Instead.ENDED_EARLY ? words.say("my.ended-early") + " " + came : came, null);
    }

    private static ClassWords coming(OwnSession session, When when) {
        Words words = when.words();
        Instant opens = session.times().opensAt();
        return new ClassWords(Chip.quiet(words.say("my.planned")), when.day(opens).equals(when.day(session.times().startsAt()))
                ? words.say("my.opens-at", when.time(opens)) : words.say("my.opens-day", InSentence.on(opens, when), when.time(opens)), null);
    }

    private static ClassWords waiting(OwnSession session, When when) {
        Words words = when.words();
        Instant opens = session.times().opensAt();
        if (opens.isAfter(when.now().plus(SOON))) {
            return coming(session, when);
        }
        return new ClassWords(Chip.wait(words.say("my.soon")), words.say("my.soon-more", when.time(opens)), step(words.say("my.wait-there"), "primary", session));
    }

    private static ClassWords admitted(OwnSession session, SeatTaking taking, DoorOutlook.Expected door, When when) {
        Words words = when.words();
        return switch (taking) {
            case SeatTaking.TakeFree() -> new ClassWords(Chip.good(words.say("my.open")), open(session, when), step(words.say("my.come-in"), "primary", session));
            case SeatTaking.Keep _ -> {
                ClassRow.Step back = step(words.say("my.go-back"), "primary", session);
                yield door.facts().seat() instanceof SeatStanding.Here(_, boolean connected) && connected
                        ? new ClassWords(new Chip(Tone.GOOD, Icon.INSIDE, words.say("my.inside")), words.say("my.inside-more"), back)
                        : new ClassWords(Chip.wait(words.say("my.kept")), words.say("my.kept-more"), back);
            }
            case SeatTaking.MoveFrom _ -> elsewhere(session, door, when);
        };
    }

    private static String open(OwnSession session, When when) {
        Instant begins = session.times().startsAt();
        return when.words().say(when.now().isBefore(begins) ? "my.open-begins" : "my.open-began", when.time(begins));
    }

    private static ClassWords refused(OwnSession session, Refusal why, DoorOutlook.Expected door, When when) {
        Words words = when.words();
        return switch (why) {
            case Refusal.SeatTaken(_, _, Refusal.WayIn wayIn) when wayIn == Refusal.WayIn.ASK_STAFF -> new ClassWords(Chip.wait(words.say("my.in-use")),
                    RefusalWords.forPerson(why, when.zone(), words), step(words.say("my.at-door"), "", session));
            case Refusal.SeatTaken _, Refusal.SeatContested _ -> elsewhere(session, door, when);
            case Refusal.ProofNeeded _ when door.facts().seat() instanceof SeatStanding.Elsewhere -> elsewhere(session, door, when);
            case Refusal.ProofNeeded _ -> new ClassWords(Chip.wait(words.say("my.proof")), words.say("my.proof-more"), step(words.say("my.to-door"), "primary", session));
            default -> new ClassWords(Chip.bad(words.say("my.refused")), RefusalWords.forPerson(why, when.zone(), words), step(words.say("my.ask-door"), "", session));
        };
    }

    private static ClassWords elsewhere(OwnSession session, DoorOutlook.Expected door, When when) {
        Words words = when.words();
        String where = door.facts().seat() instanceof SeatStanding.Elsewhere other
                ? words.say("my.elsewhere-since", DeviceNames.told(other.deviceLabel(), words), when.time(other.since())) : words.say("my.elsewhere-somewhere");
        return new ClassWords(new Chip(Tone.WAIT, Icon.DEVICE, words.say("my.inside-elsewhere")), where, step(words.say("my.continue"), "primary", session));
    }

    private static ClassRow.@Nullable Step step(String words, String css, OwnSession session) {
        return session.pass() == null ? null : new ClassRow.Step(words, css, session.pass().toString());
    }
}
