package org.admitone.provider.zoom.terms.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.provider.zoom.terms.TermPlan;
import org.admitone.provider.zoom.terms.TermProgress;

/// A term plan as programs see it.
///
/// @param courses  codes; empty: all courses
/// @param stateBy  who brought it into its state
record TermPlanBody(String id, String firstDay, String lastDay, List<String> courses, String state, Instant startedAt, String startedBy, Instant stateSince,
                    String stateBy, Progress progress) {

    record Progress(int sessions, int made, int ready, int open, int missed, List<Trouble> troubles) {

        static Progress of(TermProgress progress) {
            return new Progress(progress.sessions(), progress.made(), progress.ready(), progress.open(), progress.missed(),
                    progress.troubles().stream().map(trouble -> new Trouble(trouble.words(), trouble.sessions())).toList());
        }
    }

    record Trouble(String words, int sessions) {}

    static TermPlanBody of(TermPlan plan, List<String> codes, TermProgress progress) {
        return new TermPlanBody(plan.id().toString(), plan.term().firstDay().toString(), plan.term().lastDay().toString(), codes, plan.state().name().toLowerCase(Locale.ROOT),
                plan.startedAt(), plan.startedBy(), plan.since(), plan.by(), Progress.of(progress));
    }
}
