package org.admitone.admission;

/// What somebody who is shown out is told: what happened, and the way back if there is one.
final class SeatEndWords {

    private SeatEndWords() {}

    static SeatEnded tell(PostgresLiveSeats.Ended ended) {
        return new SeatEnded(ended.seat(), ended.session(), ended.person(), ended.reason(), ended.cause(), ended.newerLabel());
    }

    static String key(SeatEnded ended) {
        return switch (ended.reason()) {
            case LEFT -> "seat-over.left";
            case MOVED -> ended.cause().equals("handed-over") ? "seat-over.handed-over" : ended.newerLabel() == null ? "seat-over.moved" : "seat-over.moved-to";
            case EVICTED -> ended.cause().equals("banned") ? "seat-over.evicted-banned" : "seat-over.evicted";
            case RIGHT_LOST -> rightLost(ended.cause());
            case SESSION_OVER -> "seat-over.session-over";
            case NEVER_CAME, TIMED_OUT -> "seat-over.timed-out";
            case DISOWNED -> "seat-over.disowned";
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
