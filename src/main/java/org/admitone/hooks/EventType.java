package org.admitone.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be told. The codes are for good; `docs/webhooks.md` has a line for each.
public enum EventType {
    PERSON_ADMITTED("Admitted", "The door gave somebody a seat."),
    PERSON_REFUSED("Refused", "The door refused somebody, and why."),
    PERSON_JOINED("Joined", "Somebody is in the room: seen there, not only admitted."),
    PERSON_LEFT("Left", "Somebody went, or lost the connection."),
    PERSON_EVICTED("Evicted", "Somebody's seat was taken: by staff, with the right to it, or as not their own."),
    SEAT_MOVED("Seat moved", "Somebody went on with another device."),
    SESSION_STARTED("Session started", "Its planned start has come."),
    SESSION_ENDED("Session ended", "Its door has closed, or it was ended for all."),
    ATTENDANCE_READY("Attendance ready", "Attendance can be fetched; told again when it was corrected."),
    /// Sent by the test button only; nobody chooses it.
    WEBHOOK_TEST("Test", "A test.");

    private final String words;
    private final String more;

    EventType(String words, String more) {
        this.words = words;
        this.more = more;
    }

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

    public String words() {
        return words;
    }

    public String more() {
        return more;
    }
}
