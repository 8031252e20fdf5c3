package org.admitone.console.live;

import org.admitone.platform.words.Words;

/// A refusal's code as a few words for staff; its page in the documentation says the rest.
final class RefusalShort {

    private RefusalShort() {}

    static String of(String code, Words words) {
        return switch (code) {
            case "unknown-pass" -> words.say("refused.unknown-pass");
            case "session-cancelled" -> words.say("refused.session-cancelled");
            case "pass-revoked" -> words.say("refused.pass-revoked");
            case "banned" -> words.say("refused.banned");
            case "not-on-roster" -> words.say("refused.not-on-roster");
            case "not-entitled" -> words.say("refused.not-entitled");
            case "session-over" -> words.say("refused.session-over");
            case "device-budget" -> words.say("refused.device-budget");
            case "proof-needed" -> words.say("refused.proof-needed");
            case "seat-taken" -> words.say("refused.seat-taken");
            case "seat-contested" -> words.say("refused.seat-contested");
            case "knock-repeated" -> words.say("refused.knock-repeated");
            default -> code.replace('-', ' ');
        };
    }

    /// Whether the person can mend it alone, as most do within a minute: nothing for staff to do.
    static boolean passing(String code) {
        return code.equals("proof-needed") || code.equals("knock-repeated") || code.equals("seat-taken");
    }
}
