package org.admitone.provider.zoom.api;

/// A group of users at Zoom.
public record GroupId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
