package org.admitone.session.timetable;

import java.time.LocalDate;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;

/// What a change of a series means for one session.
public sealed interface SeriesStep {

    /// For which day of the new rule; of the old one, where it is in no new one.
    LocalDate day();

    record Adds(Occurrence occurrence) implements SeriesStep {

        @Override
        public LocalDate day() {
            return occurrence.day();
        }
    }

    /// @param partly something of it stays as somebody had changed it by hand
    record Changes(LocalDate day, Session session, SessionDetails details, boolean partly) implements SeriesStep {}

    record Cancels(LocalDate day, Session session) implements SeriesStep {}

    record Leaves(LocalDate day, Session session, Why why) implements SeriesStep {}

    /// Why a session stays as it is.
    enum Why {
        /// Its door has opened, or it is over.
        BEGUN,
        /// It would have begun already.
        TOO_LATE,
        /// It was cancelled, and stays so.
        CANCELLED,
        /// What would change was changed by hand before.
        BY_HAND,
        /// It is so already.
        SAME
    }
}
