package org.admitone.provider.rooms.relay;

import org.admitone.admission.ReleaseReason;
import org.admitone.admission.SeatEnded;
import org.admitone.platform.words.Words;

/// Why somebody is shown out, in words, and whether there is a way back.
///
/// @param code what the socket is closed with
record Farewell(String reason, String message, boolean back, int code) {

    static Farewell of(SeatEnded ended) {
        return new Farewell(ended.reason().code(), ended.message(Words.ENGLISH), wayBack(ended.reason()), Wire.SHOWN_OUT);
    }

    private static boolean wayBack(ReleaseReason reason) {
        return switch (reason) {
            case LEFT, MOVED, EVICTED, NEVER_CAME, TIMED_OUT, DISOWNED -> true;
            case RIGHT_LOST, SESSION_OVER -> false;
        };
    }

    static Farewell otherWindow() {
        return new Farewell("moved", "You opened this class in another window. It goes on there.", true, Wire.SHOWN_OUT);
    }

    static Farewell seatGone() {
        return new Farewell("seat_gone", "Your seat in this class has ended. The door tells you why, and what you can do.", true, Wire.SHOWN_OUT);
    }

    static Farewell tooMuch() {
        return new Farewell("too_much", "This browser sent far more than was agreed, so it was disconnected. You can come back.", true, Wire.SHOWN_OUT);
    }
}
