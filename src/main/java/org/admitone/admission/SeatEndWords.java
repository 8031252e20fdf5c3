package org.admitone.admission;

/// What somebody who is shown out is told: what happened, and the way back if there is one.
final class SeatEndWords {

    private SeatEndWords() {}

    static SeatEnded tell(PostgresLiveSeats.Ended ended) {
        return new SeatEnded(ended.seat(), ended.session(), ended.person(), ended.reason(), sentence(ended));
    }

    private static String sentence(PostgresLiveSeats.Ended ended) {
        return switch (ended.reason()) {
            case LEFT -> "You left the class. You may come back as long as it goes on.";
            case MOVED -> ended.cause().equals("handed-over") ? "Your school has freed your seat for another device of yours. If you did not ask for that, say so at the door."
                    : "Your seat moved to another device" + (ended.newerLabel() == null ? "" : " (" + ended.newerLabel() + ")")
                    + ". If that was not you, say so at the door.";
            case EVICTED -> ended.cause().equals("banned")
                    ? "The teacher or the school has taken you out of this class and keeps you out. If you think that is a mistake, write to your school."
                    : "The teacher or the school has taken you out of this class.";
            case RIGHT_LOST -> rightLost(ended.cause());
            case SESSION_OVER -> "The class is over.";
            case NEVER_CAME, TIMED_OUT -> "Your connection was away too long. Knock again to come back.";
            case DISOWNED -> "The owner of this seat said on another device that this was not them. Show once more that it is you to come back.";
        };
    }

    private static String rightLost(String cause) {
        return switch (cause) {
            case "session-cancelled" -> "This class has been cancelled by the school.";
            case "pass-revoked" -> "Your pass was withdrawn. Ask your school for a new link if you should be here.";
            case "not-on-roster" -> "You are no longer on the roster of this class. Ask your school if you should be here.";
            case "banned" -> "The teacher or the school keeps you out of this class. If you think that is a mistake, write to your school.";
            default -> "Your enrolment no longer covers this class. Your school can tell you why.";
        };
    }
}
