package org.admitone.provider.zoom.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.meetings.Registrations;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// All that is known of a session held in Zoom, whoever told it.
@Component
class Evidence {

    private final Inbox inbox;
    private final Registrations registrations;
    private final PostgresReports reports;

    Evidence(Inbox inbox, Registrations registrations, PostgresReports reports) {
        this.inbox = inbox;
        this.registrations = registrations;
        this.reports = reports;
    }

    Optional<HeldSession> ofMeeting(MeetingNumber meeting) {
        return registrations.byNumber(meeting);
    }

    Optional<HeldSession> ofSession(SessionId session) {
        return registrations.bySession(session);
    }

    /// What Zoom said, and which ways had been given out when it said so.
    record Known(List<Told> told, List<ReportRow> rows, GivenWays ways) {}

    /// The ways are read last: whoever is told of came by a way whose giving was written down before they had it. The other way round, somebody
    /// who is given a way and comes between the two readings would be taken for a stranger.
    Known of(HeldSession session) {
        List<Told> told = told(session.meeting());
        List<ReportRow> rows = reports.rows(session.session());
        return new Known(told, rows, registrations.of(session.session()));
    }

    private List<Told> told(MeetingNumber meeting) {
        List<Told> told = new ArrayList<>();
        for (StoredEvent event : inbox.of(meeting.value())) {
            ToldReader.read(event).ifPresent(told::add);
        }
        return told;
    }

    /// Who may be hosts: teachers and staff of the class.
    Set<PersonId> runners(SessionId session) {
        return reports.runners(session);
    }

    /// Sessions whose door is open, or closed a short while ago.
    List<MeetingNumber> running(Instant now) {
        return reports.running(now);
    }

    /// To be asked under the lock: a session whose door is open may be held elsewhere from one moment to the next.
    boolean heldInZoom(SessionId session) {
        return reports.heldInZoom(session);
    }

    /// As was drawn up so far.
    boolean peopleWereInside(SessionId session) {
        return reports.peopleWereInside(session);
    }

    /// Until the transaction's end nobody else draws this session up.
    void lock(SessionId session) {
        reports.lock(session);
    }
}
