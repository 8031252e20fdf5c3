package org.admitone.provider.zoom.inbox;

/// An event that Zoom sent, proved genuine. Prints itself without its body, which holds names and addresses.
///
/// @param key  the same in every repetition of this event
/// @param body the JSON as it came, byte for byte
public record Hook(String key, HookFacts facts, byte[] body) {

    @Override
    public String toString() {
        return "Hook[" + key + ", " + facts.event() + ", body masked]";
    }
}
