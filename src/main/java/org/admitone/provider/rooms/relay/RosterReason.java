package org.admitone.provider.rooms.relay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.admitone.admission.ReleaseReason;
import org.jspecify.annotations.Nullable;

/// Why somebody is not inside, for whoever runs the class. The page says it in its reader's language: each has a few words in the family `room-why`.
public enum RosterReason {
    // What the door said, by its codes.
    PROOF_NEEDED, KNOCK_REPEATED, SEAT_TAKEN, SEAT_CONTESTED, NOT_ON_ROSTER, NOT_ENTITLED, DEVICE_BUDGET, PASS_REVOKED, BANNED, SESSION_OVER, SESSION_CANCELLED, UNKNOWN_PASS,
    /// The door has a reason that is not known here.
    DOOR_SAID_NO,
    /// The door said no, and a teacher or the school told it otherwise since.
    MAY_COME,
    SUSPENDED,
    // How the last seat ended.
    TAKEN_OUT, RIGHT_LOST, NEVER_CAME, CONNECTION_LOST, DISOWNED, MOVED;

    /// @param code of a [org.admitone.admission.Refusal]
    static RosterReason of(String code) {
        return Arrays.stream(values()).filter(each -> each.ordinal() < DOOR_SAID_NO.ordinal() && each.code().equals(code)).findFirst().orElse(DOOR_SAID_NO);
    }

    static @Nullable RosterReason of(ReleaseReason ended) {
        return switch (ended) {
            case EVICTED -> TAKEN_OUT;
            case RIGHT_LOST -> RIGHT_LOST;
            case NEVER_CAME -> NEVER_CAME;
            case TIMED_OUT -> CONNECTION_LOST;
            case DISOWNED -> DISOWNED;
            case MOVED -> MOVED;
            case LEFT, SESSION_OVER -> null;
        };
    }

    /// As it is written in messages to the browser.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
