package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// A term that is prepared, or was.
///
/// @param since when it came into this state
/// @param by    who brought it there
public record TermPlan(TermPlanId id, Term term, State state, Instant startedAt, String startedBy, Instant since, String by, long revision) {

    public enum State {
        /// Its sessions are prepared, behind whatever is due.
        RUNNING,
        /// None of its sessions is begun any more until it goes on.
        PAUSED,
        /// Nothing is left to prepare.
        DONE,
        /// Given up. What was made stays and is looked after like everything else.
        CANCELLED;

        public boolean underWay() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /// What staff can do with a plan.
    public enum Act {
        PAUSE(EnumSet.of(State.RUNNING), State.PAUSED, "zoom_term.paused"),
        RESUME(EnumSet.of(State.PAUSED), State.RUNNING, "zoom_term.resumed"),
        CANCEL(EnumSet.of(State.RUNNING, State.PAUSED), State.CANCELLED, "zoom_term.cancelled");

        private final Set<State> from;
        private final State to;
        private final String said;

        Act(Set<State> from, State to, String said) {
            this.from = from;
            this.to = to;
            this.said = said;
        }

        public boolean fits(State state) {
            return from.contains(state);
        }

        State to() {
            return to;
        }

        String said() {
            return said;
        }
    }
}
