package org.admitone.session.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.springframework.stereotype.Component;

/// Plans a course's sessions by a timetable: shown first, made all or none.
@Component
public final class TimetableDesk {

    private final SessionDesk sessions;
    private final PostgresSeries series;
    private final Changes changes;

    TimetableDesk(SessionDesk sessions, PostgresSeries series, Changes changes) {
        this.sessions = sessions;
        this.series = series;
        this.changes = changes;
    }

    /// What all sessions of a timetable share.
    ///
    /// @param provider code of what carries picture and sound
    public record Kind(String title, DoorTimes doorTimes, String provider) {}

    /// What would be made, and what is held meanwhile.
    public record Preview(List<Occurrence> planned, List<Beside> beside) {}

    /// Changes nothing.
    ///
    /// @throws BadInput where there would be no session, or more than [WeeklyTimetable#MOST]
    public Preview preview(CourseId course, WeeklyTimetable timetable) {
        List<Occurrence> planned = some(timetable);
        return new Preview(planned, series.beside(course, planned));
    }

    /// Makes all of them in one transaction, each with its audit line, or none.
    public List<Session> plan(CourseId course, WeeklyTimetable timetable, Kind kind, Actor actor) {
        List<Occurrence> planned = some(timetable);
        return changes.make(actor, change -> {
            UUID together = series.add(course, timetable, change.at(), actor.name());
            Set<String> taken = new HashSet<>(sessions.takenCodes(course));
            List<Session> made = new ArrayList<>();
            for (Occurrence occurrence : planned) {
                String code = SessionDesk.freeCode(taken, occurrence.startsAt(), timetable.zone());
                taken.add(code);
                Session session = sessions.added(course, new SessionDetails(code, kind.title(), occurrence.startsAt(), occurrence.endsAt(),
                        timetable.zone(), kind.doorTimes(), null, kind.provider()), change);
                series.belongs(session.id(), together, occurrence.day());
                made.add(session);
            }
            change.note("session_series.planned", course, null, null, Map.of("series", together.toString(), "sessions", made.size()));
            return made;
        });
    }

    private static List<Occurrence> some(WeeklyTimetable timetable) {
        List<Occurrence> planned = timetable.occurrences();
        if (planned.isEmpty()) {
            throw new BadInput("until", "No class is left: none of these days lies between the first and the last day, or all are left out.");
        }
        if (planned.size() > WeeklyTimetable.MOST) {
            throw new BadInput("until", "These would be " + planned.size() + " sessions; 500 at a time is the most. Choose an earlier last day.");
        }
        return planned;
    }
}
