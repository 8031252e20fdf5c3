package org.admitone.attendance;

import java.util.List;
import org.admitone.session.SessionId;

/// Whom a session's sheet lists.
public interface Attendees {

    /// Everybody whose enrolment covers the session, suspended or not, and everybody who ever held a seat or
    /// of whom somebody said something; sorted by name.
    List<Attendee> of(SessionId session);
}
