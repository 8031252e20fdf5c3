package org.admitone.learner.web;

import org.admitone.attendance.Verdict;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.platform.words.Words;

/// What is kept as a code, in words for the person whom it is about.
final class RecordWords {

    private RecordWords() {}

    static Chip verdict(Verdict verdict, Words words) {
        String word = words.of("record-verdict", verdict);
        return switch (verdict) {
            case PRESENT -> Chip.good(word);
            case IN_PART -> Chip.wait(word);
            case ABSENT -> new Chip(Tone.BAD, Icon.ABSENT, word);
            case EXCUSED, OPEN, NOT_HELD -> Chip.quiet(word);
        };
    }

    /// @param code of a knock's outcome
    static String outcome(String code, Words words) {
        return words.say(switch (code) {
            case "admitted" -> "record.came-admitted";
            case "wait" -> "record.came-wait";
            case "session-cancelled" -> "record.came-cancelled";
            case "pass-revoked" -> "record.came-revoked";
            case "banned" -> "record.came-banned";
            case "not-on-roster" -> "record.came-not-on-roster";
            case "not-entitled" -> "record.came-not-entitled";
            case "session-over" -> "record.came-over";
            case "device-budget" -> "record.came-budget";
            case "proof-needed" -> "record.came-proof";
            case "seat-taken" -> "record.came-taken";
            case "seat-contested" -> "record.came-contested";
            case "knock-repeated" -> "record.came-repeated";
            default -> "record.came-refused";
        });
    }

    /// @param purpose as the outbox keeps it
    static String purpose(String purpose, Words words) {
        return words.say(switch (purpose) {
            case "mailed_code" -> "record.mail-code";
            case "classes" -> "record.mail-classes";
            case "stranger" -> "record.mail-stranger";
            default -> "record.mail-other";
        });
    }

    /// @param reason of a device's revocation: one of ours, or what staff wrote
    /// @param at     when, as it is told
    static String goneBecause(String reason, String at, Words words) {
        return switch (reason) {
            case "forgotten" -> words.say("record.gone-forgotten", at);
            case "disowned" -> words.say("record.gone-disowned", at);
            default -> words.say("record.gone-school", reason, at);
        };
    }
}
