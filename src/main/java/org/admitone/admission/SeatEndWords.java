package org.admitone.admission;

import org.admitone.platform.words.Words;

/// What somebody who is shown out is told: what happened, and the way back if there is one.
final class SeatEndWords {

    private SeatEndWords() {}

    static SeatEnded tell(PostgresLiveSeats.Ended ended) {
        return new SeatEnded(ended.seat(), ended.session(), ended.person(), ended.reason(), ended.cause(), ended.newerLabel());
    }

    static String sentence(SeatEnded ended, Words words) {
        return switch (ended.reason()) {
            case LEFT -> words.say("seat-over.left");
            case MOVED -> ended.cause().equals("handed-over") ? words.say("seat-over.handed-over") : ended.newerLabel() == null ? words.say("seat-over.moved") : words.say("seat-over.moved-to", ended.newerLabel());
            case EVICTED -> words.say(ended.cause().equals("banned") ? "seat-over.evicted-banned" : "seat-over.evicted");
            case RIGHT_LOST -> words.say(rightLost(ended.cause()));
            case SESSION_OVER -> words.say("seat-over.session-over");
            case NEVER_CAME, TIMED_OUT -> words.say("seat-over.timed-out");
            case DISOWNED -> words.say("seat-over.disowned");
        };
    }

    private static String rightLost(String cause) {
        return switch (cause) {
            case "session-cancelled" -> "seat-over.cancelled";
            case "pass-revoked" -> "seat-over.revoked";
            case "not-on-roster" -> "seat-over.not-on-roster";
            case "banned" -> "seat-over.banned";
            default -> "seat-over.not-entitled";
        };
    }
}
