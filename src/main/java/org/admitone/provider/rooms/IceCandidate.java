package org.admitone.provider.rooms;

import org.jspecify.annotations.Nullable;

/// An address at which a browser may be reached, in the browser's own words. `null` text: there are no more.
public record IceCandidate(@Nullable String candidate, @Nullable String sdpMid, @Nullable Integer sdpMLineIndex) {

    private static final int LONGEST = 600;

    public IceCandidate {
        if (candidate != null && (candidate.length() > LONGEST || hasControls(candidate))) {
            throw new IllegalArgumentException("not a candidate");
        }
        if (sdpMid != null && (sdpMid.length() > 32 || hasControls(sdpMid))) {
            throw new IllegalArgumentException("not a line's name");
        }
        if (sdpMLineIndex != null && (sdpMLineIndex < 0 || sdpMLineIndex > 500)) {
            throw new IllegalArgumentException("not a line's number");
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }
}
