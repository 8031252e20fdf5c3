package org.admitone.provider.rooms;

/// Says which feed arrives on which line of the receiving browser's connection. Lines are reused for other feeds.
///
/// @param mid the line at the receiver
public record Slot(String mid, Feed feed) {
}
