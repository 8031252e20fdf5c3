package org.admitone.provider.zoom.inbox;

/// Up to where a reader has read the inbox. For the reader's memory only: a database restored elsewhere counts anew, so that a
/// reader begins [#atTheStart] whenever its process does.
public record InboxCursor(long transaction) {

    public static InboxCursor atTheStart() {
        return new InboxCursor(0);
    }
}
