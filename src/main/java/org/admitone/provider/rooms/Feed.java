package org.admitone.provider.rooms;

/// One track that somebody sends into the room, as the engine knows it.
///
/// @param link  the sender's [MediaLink#id]
/// @param mid   names the track within what the sender sends
public record Feed(String link, String mid, Source source) {
}
