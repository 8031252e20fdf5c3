package org.admitone.provider.rooms.relay;

import org.admitone.admission.ReleaseReason;
import org.jspecify.annotations.Nullable;

/// Why somebody is not inside, in a few words for whoever runs the class.
final class RosterWords {

    private RosterWords() {}

    static String of(String code) {
        return switch (code) {
            case "proof-needed" -> "showing who they are";
            case "knock-repeated" -> "knocking again";
            case "seat-taken" -> "their seat is in use on another device";
            case "seat-contested" -> "their seat moved too often";
            case "not-on-roster" -> "not on the roster";
            case "not-entitled" -> "the enrolment does not cover this class";
            case "device-budget" -> "too many new devices";
            case "pass-revoked" -> "the pass was withdrawn";
            case "banned" -> "banned";
            case "session-over" -> "the class was over";
            case "session-cancelled" -> "the class is cancelled";
            case "unknown-pass" -> "a link that does not exist";
            default -> code.replace('-', ' ');
        };
    }

    static @Nullable String of(ReleaseReason ended) {
        return switch (ended) {
            case EVICTED -> "taken out";
            case RIGHT_LOST -> "no longer entitled";
            case NEVER_CAME -> "never connected";
            case TIMED_OUT -> "the connection was lost";
            case DISOWNED -> "said it was not them";
            case MOVED -> "went to another device";
            case LEFT, SESSION_OVER -> null;
        };
    }
}
