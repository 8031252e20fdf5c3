package org.admitone.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.NotThere;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Service;

/// Answers who was and who is inside. Reads all evidence of the session each time; nothing is cached or kept twice.
@Service
public final class PresenceBook {

    private final Sessions sessions;
    private final PresenceRecords records;
    private final PresenceStays stays;
    private final PresenceSettings settings;
    private final Clock clock;

    PresenceBook(Sessions sessions, PresenceRecords records, PresenceStays stays, PresenceSettings settings, Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.stays = stays;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param asOf the instant for which all this is true
    public record Page(Instant asOf, List<PersonPresence> people) {

        public InTheRoom inTheRoom() {
            return InTheRoom.of(asOf, people);
        }
    }

    public Page read(SessionId id) {
        return read(sessions.byId(id).orElseThrow(() -> new NotThere("session")));
    }

    public Page read(Session session) {
        Instant now = clock.instant();
        return new Page(now, PresenceIntervals.of(PresenceEvidence.of(session, records, stays), now, settings.grace()));
    }
}
