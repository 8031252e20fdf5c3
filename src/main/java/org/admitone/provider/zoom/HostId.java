package org.admitone.provider.zoom;

/// Zoom's name of one of its users who can hold meetings.
public record HostId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
