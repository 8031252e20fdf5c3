package org.admitone.provider.zoom.terms.web;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// What the pages of term plans show, fully decided.
public final class TermPages {

    private TermPages() {}

    /// All plans, and the form of the next one.
    public record Plans(Frame frame, List<PlanRow> plans, boolean mayStart, Form form) {

        /// Whose faults stand beside them.
        public Set<String> fields() {
            return Set.of("firstDay", "lastDay", "courses");
        }
    }

    public record PlanRow(String href, String days, String courses, Chip state, int made, int sessions) {}

    /// A term before it is prepared.
    ///
    /// @param shown the week that is looked at; null: none
    public record Before(Frame frame, Answer answer, List<WeekRow> weeks, List<SessionRow> late, int moreLate, @Nullable Week shown, Form form, boolean mayStart) {}

    public record WeekRow(String href, String begins, int sessions, int late, String readyBy) {}

    public record Week(String begins, List<SessionRow> sessions) {}

    public record SessionRow(String href, String title, String course, String when, String ready, Chip state, String why) {}

    /// A plan under way, or over.
    ///
    /// @param live     whether it is worth being looked at again
    /// @param expected when the rest will be ready; empty where nothing is left, or it rests
    public record Plan(Frame frame, Answer answer, boolean live, int made, int sessions, List<Trouble> troubles, String expected, String said, List<Act> acts) {}

    public record Trouble(String words, String sessions) {}

    /// @param href  where it goes
    /// @param asks  whether a page asks first
    public record Act(String href, String button, boolean asks) {}
}
