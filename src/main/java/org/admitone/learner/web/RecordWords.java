package org.admitone.learner.web;

import java.time.Instant;
import org.admitone.attendance.Verdict;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;

/// What is kept as a code, in words for the person whom it is about.
final class RecordWords {

    private RecordWords() {}

    static Chip verdict(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> Chip.good("Present");
            case IN_PART -> Chip.wait("Present in part");
            case ABSENT -> new Chip(Tone.BAD, Icon.ABSENT, "Absent");
            case EXCUSED -> Chip.quiet("Excused");
            case OPEN -> Chip.quiet("Not over yet");
            case NOT_HELD -> Chip.quiet("Cancelled");
        };
    }

    /// In the middle of a sentence: `today 10:02`, `Mon 23 Nov 10:02`.
    static String at(Instant at, When when) {
        return when.dayAndTime(at).replaceFirst("^Today", "today").replaceFirst("^Yesterday", "yesterday");
    }

    /// @param code of a knock's outcome
    static String outcome(String code) {
        return switch (code) {
            case "admitted" -> "Let in";
            case "wait" -> "Too early: asked to wait until the door opens";
            case "session-cancelled" -> "Not let in: the class was cancelled";
            case "pass-revoked" -> "Not let in: the link was withdrawn or had run out";
            case "banned" -> "Not let in: kept out of this class";
            case "not-on-roster" -> "Not let in: not on the roster of this class";
            case "not-entitled" -> "Not let in: the enrolment did not cover this class then";
            case "session-over" -> "Not let in: the class was over";
            case "device-budget" -> "Not let in: too many new devices";
            case "proof-needed" -> "Asked to show who it is, on a device that was not known (or not lately enough)";
            case "seat-taken" -> "Not let in yet: your seat was in use on another device";
            case "seat-contested" -> "Not let in: your seat had moved too often";
            case "knock-repeated" -> "Asked to knock again";
            default -> "Not let in";
        };
    }

    /// @param purpose as the outbox keeps it
    static String purpose(String purpose) {
        return purpose.equals("mailed_code") ? "A code, to show that it is you" : purpose.replace('_', ' ');
    }

    /// @param reason of a device's revocation: one of ours, or what staff wrote
    static String goneBecause(String reason) {
        return switch (reason) {
            case "forgotten" -> "Forgotten at your own wish";
            case "disowned" -> "Shown out because you said on another device that it was not you";
            default -> "Taken away by your school: " + reason;
        };
    }
}
