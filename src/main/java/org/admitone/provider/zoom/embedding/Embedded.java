package org.admitone.provider.zoom.embedding;

/// What a page's Web SDK joins with. Whoever has it can use it, so it prints itself masked.
///
/// @param tk          the registrant's token: who it is, to Zoom
/// @param userEmail   the alias under which the person is registered
/// @param customerKey the seat, as webhooks and reports tell it back
public record Embedded(String signature, String meetingNumber, String passcode, String tk, String userName, String userEmail, String customerKey, String language) {

    @Override
    public String toString() {
        return "Embedded[masked]";
    }
}
