package org.admitone.provider.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What somebody in a room can send.
public enum Source {
    MIC, CAMERA, SCREEN;

    /// As it is written in messages to and from the browser.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPicture() {
        return this != MIC;
    }
}
