package org.admitone.provider.zoom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Zoom's name (`uuid`) of one time that a meeting was held; a meeting started again gets a new one.
public record InstanceId(String value) {

    public InstanceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an instance of a meeting has a name");
        }
    }

    /// As it stands in an address. Zoom's own servers take a slash at the beginning or a double one for part of the path, unless it
    /// is encoded twice.
    public String inPath() {
        String once = encoded(value);
        return value.startsWith("/") || value.contains("//") ? encoded(once) : once;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return value;
    }
}
