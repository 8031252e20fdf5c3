package org.admitone.provider.zoom.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ZoomLink;

/// Makes its holder a host, for a short time. Never stored, never shown; prints itself masked.
public record HostToken(String value) {

    /// @param origin where this account's meetings are, as the link of [Meeting#join] says
    public ZoomLink link(URI origin, MeetingNumber meeting) {
        return new ZoomLink(URI.create(origin.resolve("/s/" + meeting.value()) + "?zak=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "HostToken[masked]";
    }
}
