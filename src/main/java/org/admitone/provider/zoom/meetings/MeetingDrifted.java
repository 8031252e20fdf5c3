package org.admitone.provider.zoom.meetings;

import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;

/// A session's meeting was changed or deleted at Zoom by somebody else, or is as planned again. Published within the transaction that notes it.
///
/// @param found what was otherwise, a sentence a line; empty: it is as planned again
public record MeetingDrifted(SessionId session, HostId host, String found) {
}
