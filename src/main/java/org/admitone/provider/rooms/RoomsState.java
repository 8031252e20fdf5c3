package org.admitone.provider.rooms;

import org.jspecify.annotations.Nullable;

/// Whether classes can be held in the built-in rooms of this node.
///
/// @param why      one sentence for staff: what is the case, and what to do if it is off
/// @param version  the media engine's version while it runs
/// @param restarts how often an engine was started again since this server's start
/// @param links    connections whose media goes through now
public record RoomsState(boolean on, String why, @Nullable String version, int restarts, int links) {
}
