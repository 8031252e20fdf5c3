package org.admitone.provider.zoom;

/// Zoom's name of one person's presence in one instance of a meeting; new at each join. Taking somebody out needs it.
public record ParticipantUuid(String value) {

    @Override
    public String toString() {
        return value;
    }
}
