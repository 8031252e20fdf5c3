package org.admitone.provider.rooms.relay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why something was not done that a page asked for. The page says it in its reader's language: each has a sentence in the family `room-told`.
public enum NotDone {
    /// Only those who run the class do this.
    NOT_ALLOWED,
    /// Whoever runs the class is not stopped or removed from within it.
    NOT_TO_THEM,
    /// A teacher lets in whom the door refused for a reason that a teacher may set aside.
    NOT_TO_LET_IN,
    ONLY_TEACHERS_UNMUTE,
    OBSERVERS_DO_NOT_WRITE,
    OBSERVERS_DO_NOT_SEND,
    NOT_THERE,
    /// All together write more than anybody can read.
    TOO_MUCH,
    TOO_MANY_SENDERS,
    ENGINE,
    NOT_UNDERSTOOD;

    /// As it is written in messages to the browser.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
