package org.admitone.provider.rooms;

/// An address at which a browser may be reached, in the browser's own words.
///
/// @param candidate     empty: there are no more
/// @param sdpMid        the line's name
/// @param sdpMLineIndex the line's number
public record IceCandidate(String candidate, String sdpMid, int sdpMLineIndex) {

    private static final int LONGEST = 600;
    private static final int LONGEST_MID = 32;
    private static final int MOST_LINES = 500;

    public IceCandidate {
        if (candidate.length() > LONGEST || odd(candidate) || sdpMid.length() > LONGEST_MID || odd(sdpMid)
                || sdpMLineIndex < 0 || sdpMLineIndex > MOST_LINES) {
            throw new IllegalArgumentException("not a candidate");
        }
    }

    private static boolean odd(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }
}
