package org.admitone.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be told. The codes are for good; `docs/webhooks.md` has a line for each.
public enum EventType {
    PERSON_ADMITTED,
    PERSON_REFUSED,
    PERSON_JOINED,
    PERSON_LEFT,
    PERSON_EVICTED,
    SEAT_MOVED,
    SESSION_STARTED,
    SESSION_ENDED,
    ATTENDANCE_READY,
    /// Sent by the test button only; nobody chooses it.
    WEBHOOK_TEST;

    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST).toList();
    }

    public static Optional<EventType> chosen(String code) {
        return choices().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    public static EventType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
