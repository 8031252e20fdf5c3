package org.admitone.platform;

import java.util.List;

/// What a capability has to tell whoever starts the server, on the terminal, below the address: the link for the first staff
/// member, that the rooms are off and how to get them. Asked once, when the server is ready.
public interface Announcement {

    /// @param base scheme, host and port by which browsers reach this server
    /// @return lines of plain words; none when there is nothing to do
    List<String> lines(String base);
}
