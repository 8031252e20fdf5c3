package org.admitone.console.live;

/// A refusal's code as a few words for staff; its page in the documentation says the rest.
final class RefusalShort {

    private RefusalShort() {}

    static String of(String code) {
        return switch (code) {
            case "unknown-pass" -> "A link that does not exist";
            case "session-cancelled" -> "The session is cancelled";
            case "pass-revoked" -> "The pass was revoked or is over";
            case "banned" -> "Banned";
            case "not-on-roster" -> "Not on the roster";
            case "not-entitled" -> "The enrolment does not cover it";
            case "session-over" -> "The session was over";
            case "device-budget" -> "Too many new devices";
            case "proof-needed" -> "Asked for a proof first";
            case "seat-taken" -> "The seat was in use elsewhere";
            case "seat-contested" -> "The seat moved too often";
            case "knock-repeated" -> "An old knock came again";
            default -> code.replace('-', ' ');
        };
    }

    /// Whether the person can mend it alone, as most do within a minute: nothing for staff to do.
    static boolean passing(String code) {
        return code.equals("proof-needed") || code.equals("knock-repeated") || code.equals("seat-taken");
    }
}
