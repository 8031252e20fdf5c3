package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wanted of a series. What is past or has begun is never touched.
public sealed interface SeriesEdit {

    Span span();

    ByHand byHand();

    /// @param timetable the rule from then on
    /// @param kind      what its sessions share from then on; what equals the series's own is no change
    record Change(Span span, WeeklyTimetable timetable, TimetableDesk.Kind kind, ByHand byHand) implements SeriesEdit {}

    /// Where the new rule observes the school's holidays: as they are now. A day whose session somebody cancelled does not go a second time, or it would come back with the holiday's end.
    default SeriesEdit under(Holidays list, Series series, List<Series.Member> members) {
        if (!(this instanceof Change change)) {
            return this;
        }
        Set<LocalDate> cancelled = new HashSet<>();
        members.stream().filter(member -> member.session().cancelledAt() != null && !series.rule().timetable().school().fellOut().contains(member.day())).forEach(member -> cancelled.add(member.day()));
        return new Change(change.span(), change.timetable().under(list, cancelled), change.kind(), change.byHand());
    }

    record Cancel(Span span, ByHand byHand) implements SeriesEdit {}

    /// Which of its sessions.
    sealed interface Span {

        /// All that are still to come.
        record All() implements Span {}

        /// That of this day and all after it, by the days of the rule.
        record From(LocalDate day) implements Span {}

        default LocalDate first() {
            return switch (this) {
                case All _ -> LocalDate.MIN;
                case From from -> from.day();
            };
        }
    }

    /// What becomes of what somebody had changed at a single session.
    enum ByHand { KEPT, CHANGED_TOO }
}
