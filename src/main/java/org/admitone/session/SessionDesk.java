package org.admitone.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Stored;
import org.admitone.provider.Providers;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.roster.SessionCodes;
import org.springframework.stereotype.Component;

/// Where sessions are planned, moved and cancelled. Each act is one transaction with its audit line; whoever may no
/// longer be inside loses the live seat in the same transaction (I5). Ending a session that runs is the door's business.
@Component
public final class SessionDesk {

    private static final DateTimeFormatter BY_START = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final Sessions sessions;
    private final SessionCodes codes;
    private final Changes changes;
    private final Providers providers;

    SessionDesk(Sessions sessions, SessionCodes codes, Changes changes, Providers providers) {
        this.sessions = sessions;
        this.codes = codes;
        this.changes = changes;
        this.providers = providers;
    }

    /// A code for a session whose planner has none: its local start, and a number where that is taken.
    public String freeCode(CourseId course, Instant startsAt, ZoneId zone) {
        return freeCode(takenCodes(course), startsAt, zone);
    }

    public Set<String> takenCodes(CourseId course) {
        return codes.of(course).keySet();
    }

    public static String freeCode(Set<String> taken, Instant startsAt, ZoneId zone) {
        String wanted = BY_START.format(startsAt.atZone(zone));
        String code = wanted;
        for (int number = 2; taken.contains(code); number++) {
            code = wanted + "-" + number;
        }
        return code;
    }

    /// Refuses a code that is taken in the course.
    public Session add(CourseId course, SessionDetails details, Actor actor) {
        return changes.make(actor, change -> added(course, details, change));
    }

    /// As a part of a greater change: with it, or not at all.
    public Session added(CourseId course, SessionDetails details, Changes.Change change) {
        requireProvider(details);
        Session session = sessions.add(course, details, change.at());
        change.note("session.added", course, session.id().value(), null, inWords(details, Map.of()));
        return session;
    }

    /// As parts of a greater change, of a session just read: with it, or not at all.
    ///
    /// @param because what the audit line says of the whole
    public Stored<Session> changed(Session now, SessionDetails details, Map<String, ?> because, Changes.Change change) {
        return changed(now, new Revision(now.revision()), details, because, change);
    }

    /// The same of nothing but where it is held, also while its door is open: by whoever sees to it in the same transaction that nobody is inside, and that those
    /// who have a seat are led on.
    public Session heldIn(String provider, Session now, Map<String, ?> because, Changes.Change change) {
        SessionDetails is = now.details();
        SessionDetails then = new SessionDetails(is.code(), is.title(), is.startsAt(), is.endsAt(), is.zone(), is.doorTimes(), is.seatPolicy(), provider);
        requireProvider(then);
        requireNotCancelled(now);
        return written(now, new Revision(now.revision()), then, because, change).thing();
    }

    public Session cancelled(Session now, Map<String, ?> because, Changes.Change change) {
        return cancelled(now, new Revision(now.revision()), because, change);
    }

    public Stored<Session> change(SessionId id, Revision basedOn, SessionDetails details, Actor actor) {
        return changes.make(actor, change -> changed(existing(id), basedOn, details, Map.of(), change));
    }

    /// Adds the session of this code to the course, or changes the one that has it. A given revision demands that it exists.
    public Stored<Session> put(CourseId course, SessionDetails details, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Optional<Session> known = sessions.byCode(course, details.code());
            if (known.isPresent()) {
                return changed(known.get(), basedOn, details, Map.of(), change);
            }
            if (basedOn.demandsTheThing()) {
                throw Clash.changedMeanwhile("session");
            }
            return Stored.added(added(course, details, change));
        });
    }

    /// It does not take place; whoever is inside is shown out. Cancelling again changes nothing.
    public Session cancel(SessionId id, Revision basedOn, Actor actor) {
        return cancel(id, basedOn, "", actor);
    }

    /// @param reason for the audit trail; may be empty
    public Session cancel(SessionId id, Revision basedOn, String reason, Actor actor) {
        return changes.make(actor, change -> {
            Session now = existing(id);
            return now.cancelledAt() != null ? now : cancelled(now, basedOn, Changes.because(reason, Map.of()), change);
        });
    }

    private Session cancelled(Session now, Revision basedOn, Map<String, ?> because, Changes.Change change) {
        Session then = sessions.cancel(now.id(), basedOn, change.at());
        change.rightsChanged(now.course());
        change.note("session.cancelled", now.course(), now.id().value(), null, because);
        return then;
    }

    private Session existing(SessionId id) {
        return sessions.byId(id).orElseThrow(() -> new NotThere("session"));
    }

    private Stored<Session> changed(Session now, Revision basedOn, SessionDetails details, Map<String, ?> because, Changes.Change change) {
        if (basedOn.number() != 0 && basedOn.number() != now.revision()) {
            throw Clash.changedMeanwhile("session");
        }
        requireNotCancelled(now);
        if (now.details().equals(details)) {
            return Stored.unchanged(now);
        }
        requireProvider(details);
        if (!details.provider().equals(now.provider()) && !change.at().isBefore(now.opensAt())) {
            throw new Clash(SessionProblem.PROVIDER_STAYS, "The door of this session has opened: people may be inside. Another provider can be chosen until then.");
        }
        return written(now, basedOn, details, because, change);
    }

    private static void requireNotCancelled(Session now) {
        if (now.cancelledAt() != null) {
            throw new Clash(SessionProblem.CANCELLED_STAYS_CANCELLED, "This session was cancelled. Plan a new one under another code.");
        }
    }

    private Stored<Session> written(Session now, Revision basedOn, SessionDetails details, Map<String, ?> because, Changes.Change change) {
        Session then = sessions.change(now.id(), basedOn, details);
        change.rightsChanged(now.course());
        change.note("session.changed", now.course(), now.id().value(), null, inWords(details, because));
        return Stored.changed(then);
    }

    private void requireProvider(SessionDetails details) {
        new Faults().addUnlessNull("provider", providers.wrongWith(details.provider()).orElse(null)).orThrow();
    }

    private static Map<String, Object> inWords(SessionDetails details, Map<String, ?> because) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", details.code());
        words.put("startsAt", details.startsAt().toString());
        words.put("endsAt", details.endsAt().toString());
        words.put("zone", details.zone().getId());
        words.put("opensMinutesBefore", details.doorTimes().opensMinutesBefore());
        words.put("closesMinutesAfter", details.doorTimes().closesMinutesAfter());
        words.put("provider", details.provider());
        if (details.seatPolicy() != null) {
            words.put("seatPolicy", details.seatPolicy().code());
        }
        words.putAll(because);
        return words;
    }
}
