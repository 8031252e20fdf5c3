package org.admitone.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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

    /// @param asOf      the instant for which all this is true
    /// @param strangers stays of those without a seat (I12), in the order of their coming
    public record Page(Instant asOf, List<PersonPresence> people, List<PresenceStay> strangers) {

        public Page {
            people = List.copyOf(people);
            strangers = List.copyOf(strangers);
        }

        public InTheRoom inTheRoom() {
            return InTheRoom.of(asOf, people);
        }
    }

    public Page read(SessionId id) {
        return read(sessions.byId(id).orElseThrow(() -> new NotThere("session")));
    }

    public Page read(Session session) {
        Instant now = clock.instant();
        PresenceEvidence evidence = PresenceEvidence.of(session, records, stays);
        return new Page(now, PresenceIntervals.of(evidence, now, settings.grace()), strangers(evidence, now));
    }

    private static List<PresenceStay> strangers(PresenceEvidence evidence, Instant now) {
        return evidence.stays().stream().filter(stay -> stay.who() instanceof PresenceStay.Who.Stranger && !stay.joined().isAfter(now))
                .sorted(Comparator.comparing(PresenceStay::joined).thenComparing(stay -> stay.connection().value())).toList();
    }
}
