package org.admitone.session.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.admitone.roster.CourseId;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;

/// Sessions that belong together, by the rule as it stands now. Where a series was split, each part is one of its own.
public record Series(SeriesId id, CourseId course, Rule rule, Instant madeAt, String madeBy) {

    /// Whether somebody changed it at its own page, or it was to be kept as it was.
    public boolean changedByHand(Member member) {
        Session session = member.session();
        return !session.details().equals(rule.at(session.code(), rule.timetable().on(member.day())));
    }

    /// @param weeksFrom the Monday from which several weeks are counted
    /// @param kind      what its sessions share; one that says something else was changed by hand
    public record Rule(WeeklyTimetable timetable, LocalDate weeksFrom, TimetableDesk.Kind kind) {

        static Rule of(WeeklyTimetable timetable, TimetableDesk.Kind kind) {
            return new Rule(timetable, timetable.firstWeek(), kind);
        }

        List<Occurrence> occurrences() {
            return timetable.countedFrom(weeksFrom);
        }

        /// What the session of a day is by this rule.
        SessionDetails at(String code, Occurrence occurrence) {
            return new SessionDetails(code, kind.title(), occurrence.startsAt(), occurrence.endsAt(), timetable.zone(), kind.doorTimes(), kind.seatPolicy(), kind.provider());
        }

        /// The same words for the same rule, on every machine.
        String inWords() {
            return String.join(" ", timetable.daysInOrder().toString(), "" + timetable.everyWeeks(), timetable.from().toString(), timetable.until().toString(), timetable.start().toString(),
                    timetable.end().toString(), timetable.zone().getId(), timetable.leftOut().stream().sorted().toList().toString(), weeksFrom.toString(), kind.toString(),
                    timetable.school().getClass().getSimpleName(), timetable.school().held().stream().sorted().toList().toString(), timetable.school().fellOut().stream().sorted().toList().toString());
        }
    }

    /// One of its sessions, and for which day of the rule it was planned.
    public record Member(LocalDate day, Session session) {}
}
