package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;

/// A session with its meeting, however often that is started.
///
/// @param opensAt  from here on the door admits
/// @param closesAt from here on nobody is inside; earlier than planned where a teacher ended the session for all
public record HeldSession(SessionId session, CourseId course, MeetingNumber meeting, HostId host, Times times) {

    public record Times(Instant startsAt, Instant endsAt, Instant opensAt, Instant closesAt) {}
}
