package org.admitone.provider.zoom;

import java.net.URI;

/// A link into a meeting. Whoever has it can use it, so it prints itself masked.
public record ZoomLink(URI value) {

    @Override
    public String toString() {
        return "ZoomLink[masked]";
    }
}
