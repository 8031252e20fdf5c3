package org.admitone.provider.zoom.api;

import java.util.Map;
import java.util.Optional;

/// Settings of a host or of a group as Zoom tells them, by dotted name: `recording.cloud_recording`.
public record HostSettings(Map<String, String> settings) {

    public HostSettings {
        settings = Map.copyOf(settings);
    }

    /// Empty where Zoom does not say.
    public Optional<Boolean> on(String name) {
        return Optional.ofNullable(settings.get(name)).map(Boolean::valueOf);
    }

    public Optional<String> said(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
