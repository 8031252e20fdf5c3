package org.admitone.attendance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.admitone.attendance.Correction.Word;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
import org.admitone.presence.Interval;
import org.admitone.roster.Changes;
import org.admitone.roster.People;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Service;

/// Where attendance is corrected: by a line more, never by one less, and audited in the same transaction.
@Service
public final class CorrectionDesk {

    private final Sessions sessions;
    private final People people;
    private final Corrections corrections;
    private final Changes changes;

    CorrectionDesk(Sessions sessions, People people, Corrections corrections, Changes changes) {
        this.sessions = sessions;
        this.people = people;
        this.corrections = corrections;
        this.changes = changes;
    }

    /// Of anybody the school knows, expected or not. Saying again what was said of them last changes nothing, so that it can be repeated after
    /// a lost answer.
    public Stored<Correction> correct(SessionId id, PersonId person, Word word, String reason, Actor actor) {
        return changes.make(actor, change -> {
            Session session = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
            if (people.byId(person).isEmpty()) {
                throw new NotThere("person");
            }
            Correction said = fit(session, word, change.at(), () -> new Correction(person, change.at(), actor.name(), reason, word));
            Optional<Correction> last = corrections.of(id).stream().filter(some -> some.person().equals(person)).reduce((_, later) -> later);
            if (last.filter(some -> repeats(said, some)).isPresent()) {
                return Stored.unchanged(last.get());
            }
            corrections.append(id, said);
            change.note("attendance.corrected", session.course(), id.value(), person, inWords(said));
            return Stored.added(said);
        });
    }

    private static boolean repeats(Correction one, Correction other) {
        return one.word().equals(other.word()) && one.reason().equals(other.reason()) && one.by().equals(other.by());
    }

    /// The correction, or every fault there is.
    private static Correction fit(Session session, Word word, Instant at, Supplier<Correction> said) {
        Faults faults = unfit(session, word, at);
        try {
            Correction correction = said.get();
            faults.orThrow();
            return correction;
        } catch (BadInput bad) {
            throw faults.found().equals(bad.faults()) ? bad : new BadInput(Stream.concat(faults.found().stream(), bad.faults().stream()).toList());
        }
    }

    private static Faults unfit(Session session, Word word, Instant at) {
        Faults faults = new Faults().unless(session.cancelledAt() == null, "says", "This session was cancelled; nobody's attendance is judged.");
        switch (word) {
            case Word.Judged(Verdict verdict) -> faults.unless(verdict == Verdict.EXCUSED || !at.isBefore(AttendanceSheet.over(session)), "says",
                    "The session is not over. Until then somebody can be excused, no more.");
            case Word.Inside(Interval stretch) -> refuseBeyond(session, stretch, at, faults);
            case Word.Outside(Interval stretch) -> refuseBeyond(session, stretch, at, faults);
            case Word.AsMeasured() -> { }
        }
        return faults;
    }

    private static void refuseBeyond(Session session, Interval stretch, Instant now, Faults faults) {
        faults.unless(!stretch.from().isBefore(session.opensAt()), "from", "The door was not open yet.")
                .unless(!stretch.until().isAfter(session.closesAt()), "until", "The door was closed by then.")
                .unless(!stretch.until().isAfter(now), "until", "This is still to come.");
    }

    private static Map<String, Object> inWords(Correction said) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("says", said.word().code());
        Interval stretch = said.word().stretch();
        if (stretch != null) {
            words.put("from", stretch.from().toString());
            words.put("until", stretch.until().toString());
        }
        words.put("reason", said.reason());
        return words;
    }
}
