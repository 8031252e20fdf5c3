package org.admitone.provider.zoom;

/// Zoom's number of a meeting; it stays the same however often the meeting is started.
public record MeetingNumber(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
