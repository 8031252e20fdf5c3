package org.admitone.session.timetable;

import java.time.LocalDate;

/// What is wanted of a series. What is past or has begun is never touched.
public sealed interface SeriesEdit {

    Span span();

    ByHand byHand();

    /// @param timetable the rule from then on
    /// @param kind      what its sessions share from then on; what equals the series's own is no change
    record Change(Span span, WeeklyTimetable timetable, TimetableDesk.Kind kind, ByHand byHand) implements SeriesEdit {}

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
