package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.Set;

/// How a timetable stands to the holidays of the whole school.
public sealed interface Observance {

    /// Has class on these days although the school has none.
    Set<LocalDate> held();

    /// Has no class on these days because of the list, as it was when the rule was said or the list was last followed.
    Set<LocalDate> fellOut();

    /// Knows no holidays of the school: classes of adults.
    record Ignored() implements Observance {

        @Override
        public Set<LocalDate> held() {
            return Set.of();
        }

        @Override
        public Set<LocalDate> fellOut() {
            return Set.of();
        }
    }

    record Observed(Set<LocalDate> held, Set<LocalDate> fellOut) implements Observance {

        public Observed {
            held = Set.copyOf(held);
            fellOut = Set.copyOf(fellOut);
        }

        /// As whoever says the rule says it; the list is looked at afterwards.
        public Observed(Set<LocalDate> held) {
            this(held, Set.of());
        }
    }
}
