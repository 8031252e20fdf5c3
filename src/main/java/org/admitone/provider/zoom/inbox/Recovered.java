package org.admitone.provider.zoom.inbox;

/// An event read from Zoom's log of what it posted. Prints itself without its body.
///
/// @param requestId as the log names it; empty where it does not
/// @param body      what Zoom posted, byte for byte as far as the log tells
public record Recovered(String requestId, byte[] body) {

    @Override
    public String toString() {
        return "Recovered[" + requestId + ", body masked]";
    }
}
