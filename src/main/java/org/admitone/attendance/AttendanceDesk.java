package org.admitone.attendance;

import org.admitone.platform.NotThere;
import org.admitone.presence.PresenceBook;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Service;

/// Draws up a session's sheet, anew each time, from roster, seats, presence, the course's rule and what people corrected.
@Service
public final class AttendanceDesk {

    private final Sessions sessions;
    private final Attendees attendees;
    private final PresenceBook presence;
    private final AttendanceRules rules;
    private final Corrections corrections;

    AttendanceDesk(Sessions sessions, Attendees attendees, PresenceBook presence, AttendanceRules rules, Corrections corrections) {
        this.sessions = sessions;
        this.attendees = attendees;
        this.presence = presence;
        this.rules = rules;
        this.corrections = corrections;
    }

    /// By the course's own rule.
    public AttendanceSheet sheet(SessionId id) {
        return AttendanceSheet.of(inputs(id));
    }

    /// What another rule would make of it.
    public AttendanceSheet sheet(SessionId id, AttendanceRule rule) {
        return AttendanceSheet.of(inputs(id).by(rule));
    }

    /// What the sheet is made of.
    public SheetInputs inputs(SessionId id) {
        Session session = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
        PresenceBook.Page page = presence.read(session);
        return new SheetInputs(session, attendees.of(id), page.people(), CourseRule.ruling(rules.of(session.course()), session), corrections.of(id),
                page.asOf());
    }
}
