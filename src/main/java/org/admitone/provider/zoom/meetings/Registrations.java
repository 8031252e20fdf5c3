package org.admitone.provider.zoom.meetings;

import java.util.Optional;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.session.SessionId;

/// Which meeting is which session, and who was given which way into it: what Zoom's words about people who came are matched with.
public interface Registrations {

    Optional<HeldSession> byNumber(MeetingNumber meeting);

    Optional<HeldSession> bySession(SessionId session);

    /// Every way that exists or existed at Zoom, given out or not, and every time that somebody was given the host's.
    GivenWays of(SessionId session);
}
