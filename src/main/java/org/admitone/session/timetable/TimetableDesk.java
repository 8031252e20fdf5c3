package org.admitone.session.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.Revision;
import org.admitone.platform.SecretCode;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plans a course's sessions by a timetable: shown first, made all or none.
@Component
public final class TimetableDesk {

    private final SessionDesk sessions;
    private final PostgresSeries series;
    private final PostgresBeside beside;
    private final PostgresHolidays holidays;
    private final Changes changes;

    TimetableDesk(SessionDesk sessions, PostgresSeries series, PostgresBeside beside, PostgresHolidays holidays, Changes changes) {
        this.sessions = sessions;
        this.series = series;
        this.beside = beside;
        this.holidays = holidays;
        this.changes = changes;
    }

    /// What all sessions of a timetable share.
    ///
    /// @param provider   code of what carries picture and sound
    /// @param seatPolicy null: as the course says
    public record Kind(String title, DoorTimes doorTimes, String provider, @Nullable SeatPolicy seatPolicy) {

        public Kind(String title, DoorTimes doorTimes, String provider) {
            this(title, doorTimes, provider, null);
        }
    }

    /// What would be made, what is held meanwhile, and what the school's holidays mean for it.
    public record Preview(List<Occurrence> planned, List<Beside> beside, Observing school) {

        /// Of what is held meanwhile.
        public String seen() {
            return HexFormat.of().formatHex(SecretCode.sha256(beside.toString()));
        }
    }

    /// Changes nothing.
    ///
    /// @throws BadInput where there would be no session, or more than [WeeklyTimetable#MOST]
    public Preview preview(CourseId course, WeeklyTimetable timetable) {
        Holidays list = holidays.read();
        WeeklyTimetable observed = timetable.under(list, Set.of());
        List<Occurrence> planned = some(observed);
        return new Preview(planned, beside.during(course, planned, Set.of()), Observing.of(observed, list));
    }

    /// Whether as much is held meanwhile as the preview showed: who plans the same once more would have every class twice.
    ///
    /// @throws Clash where it is otherwise
    public void wasSeen(CourseId course, WeeklyTimetable timetable, String seen) {
        if (!seen.equals(preview(course, timetable).seen())) {
            throw new Clash(HouseProblem.CHANGED_MEANWHILE,
                    "What the course and its teachers have at these times has changed since you looked; perhaps these sessions are planned already. Look again, and decide anew.");
        }
    }

    /// Whatever the list of holidays is.
    public List<Session> plan(CourseId course, WeeklyTimetable timetable, Kind kind, Actor actor) {
        return plan(course, timetable, kind, Revision.ANY, actor);
    }

    /// Makes all of them in one transaction, each with its audit line, or none.
    ///
    /// @param holidaysSeen the list of holidays by which they were looked at
    /// @throws Clash where the rule observes them and the list is another by now
    public List<Session> plan(CourseId course, WeeklyTimetable timetable, Kind kind, Revision holidaysSeen, Actor actor) {
        return changes.make(actor, change -> {
            Holidays list = holidays.hold();
            if (timetable.school() instanceof Observance.Observed && holidaysSeen.demandsTheThing() && holidaysSeen.number() != list.revision()) {
                throw Clash.changedMeanwhile("list of holidays");
            }
            Series.Rule rule = Series.Rule.of(timetable.under(list, Set.of()), kind);
            List<Occurrence> planned = some(rule.occurrences());
            SeriesId together = series.add(course, rule, null, change.at(), actor.name());
            Set<String> taken = new HashSet<>(sessions.takenCodes(course));
            List<Session> made = new ArrayList<>();
            for (Occurrence occurrence : planned) {
                String code = SessionDesk.freeCode(taken, occurrence.startsAt(), timetable.zone());
                taken.add(code);
                Session session = sessions.added(course, rule.at(code, occurrence), change);
                series.belongs(session.id(), together, occurrence.day());
                made.add(session);
            }
            change.note("session_series.planned", course, null, null, Map.of("series", together.toString(), "sessions", made.size()));
            return made;
        });
    }

    private static List<Occurrence> some(WeeklyTimetable timetable) {
        return some(timetable.occurrences());
    }

    static List<Occurrence> some(List<Occurrence> planned) {
        if (planned.isEmpty()) {
            throw new BadInput("until", "No class is left: none of these days lies between the first and the last day, or all are left out.");
        }
        if (planned.size() > WeeklyTimetable.MOST) {
            throw new BadInput("until", "These would be " + planned.size() + " sessions; 500 at a time is the most. Choose an earlier last day.");
        }
        return planned;
    }
}
