package org.admitone.provider.zoom.meetings;

import java.util.List;
import org.admitone.provider.SessionNote;
import org.admitone.session.SessionId;

/// How far a session is prepared at Zoom, told to staff.
public interface Preparation {

    /// Nothing where the session is not held in Zoom, or is over.
    List<SessionNote> notes(SessionId session);
}
