package org.admitone.provider.rooms.relay;

import org.admitone.admission.ReleaseReason;
import org.admitone.admission.SeatEnded;
import org.jspecify.annotations.Nullable;

/// Why somebody is shown out, and whether there is a way back. The page says it in its reader's language.
///
/// @param says   the sentence's key
/// @param device that the seat moved to, for the sentence
/// @param code   what the socket is closed with
record Farewell(String reason, String says, @Nullable String device, boolean back, int code) {

    static Farewell of(SeatEnded ended) {
        return new Farewell(ended.reason().code(), ended.sentence(), ended.newerLabel(), wayBack(ended.reason()), Wire.SHOWN_OUT);
    }

    private static boolean wayBack(ReleaseReason reason) {
        return switch (reason) {
            case LEFT, MOVED, EVICTED, NEVER_CAME, TIMED_OUT, DISOWNED -> true;
            case RIGHT_LOST, SESSION_OVER -> false;
        };
    }

    static Farewell otherWindow() {
        return new Farewell("moved", "seat-over.other-window", null, true, Wire.SHOWN_OUT);
    }

    static Farewell seatGone() {
        return new Farewell("seat_gone", "seat-over.ended", null, true, Wire.SHOWN_OUT);
    }

    static Farewell tooMuch() {
        return new Farewell("too_much", "seat-over.sent-too-much", null, true, Wire.SHOWN_OUT);
    }

    static Farewell noSeat() {
        return new Farewell("no_seat", "seat-over.no-seat", null, true, Wire.NO_SEAT);
    }

    ServerMessage message() {
        return new ServerMessage.Out(reason, says, device, back);
    }
}
