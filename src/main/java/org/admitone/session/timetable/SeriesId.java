package org.admitone.session.timetable;

import java.util.UUID;

/// Our own id of a series.
public record SeriesId(UUID value) {

    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
