package org.admitone.provider.rooms.relay;

/// Something that looks after the rooms of this node at its own pace; [Housekeeping] sees to it.
interface Round {

    long everyMillis();

    void look();
}
