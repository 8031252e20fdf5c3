package org.admitone.attendance;

import org.admitone.platform.NotThere;
import org.admitone.presence.PresenceBook;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Service;

/// Draws up a session's sheet, anew each time, from roster, seats and presence.
@Service
public final class AttendanceDesk {

    private final Sessions sessions;
    private final Attendees attendees;
    private final PresenceBook presence;

    AttendanceDesk(Sessions sessions, Attendees attendees, PresenceBook presence) {
        this.sessions = sessions;
        this.attendees = attendees;
        this.presence = presence;
    }

    public AttendanceSheet sheet(SessionId id, AttendanceRule rule) {
        Session session = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
        PresenceBook.Page page = presence.read(session);
        return AttendanceSheet.of(session, attendees.of(id), page.people(), rule, page.asOf());
    }
}
