package org.admitone.console.course;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// A series of sessions as it is.
///
/// @param rule   in words
/// @param change where all that are to come are changed; null: none is, or the reader may not
public record SeriesPage(Frame frame, List<String> rule, List<Row> rows, @Nullable String change, @Nullable String cancel) {

    /// @param since where this one and those after it are changed; null: it has begun, or was cancelled
    public record Row(String href, String title, String when, Chip state, String mark, @Nullable String since) {}

    /// A series to change.
    ///
    /// @param what  which of its sessions are meant
    /// @param since from which day on; empty: all
    public record Edit(Frame frame, String what, Form form, String action, String since, TimetablePage.Choices choices, List<Choice> byHand) {

        /// Whose faults stand beside them.
        public Set<String> fields() {
            return TimetableForm.FIELDS;
        }
    }

    /// What would change, before anything does.
    ///
    /// @param act   where it is confirmed
    /// @param again where it is changed once more; null: there is nothing to change about it
    /// @param button null: nothing would happen
    /// @param other what to choose instead; null: nothing else
    /// @param kept  fields that go on to the act
    public record Preview(Frame frame, Answer answer, List<String> notes, List<Step> rows, String act, @Nullable String again, @Nullable String button, @Nullable Link other, Form form,
                          List<String> kept) {}

    /// @param marks what to look at twice
    public record Step(String title, String was, String then, Chip what, List<String> marks) {}

    /// One of a course's series, from elsewhere.
    public record Link(String href, String words) {}

    /// From a session to the series it belongs to; each where somebody may go.
    public record Links(Link series, String following, String all, String cancelFollowing, String cancelAll) {}
}
