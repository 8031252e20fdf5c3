package org.admitone.provider.zoom;

/// Zoom's name of one registration in one meeting.
public record RegistrantId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
