package org.admitone.console.course;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Many sessions of a course to plan.
///
/// @param providers where they may be held; empty: there is nothing to choose
public record TimetablePage(Frame frame, Form form, String action, List<Choice> days, List<Choice> rhythms, List<String> zones, List<Choice> providers) {

    /// Whose faults stand beside them.
    public Set<String> fields() {
        return TimetableForm.FIELDS;
    }

    /// What would be planned, before anything is.
    ///
    /// @param kept fields of the form, which go on to the act
    public record Preview(Frame frame, Answer answer, List<String> notes, List<Row> rows, String action, Form form, List<String> kept) {}

    /// @param marks what to look at twice: another class meanwhile, a clock that is put forward
    public record Row(String when, List<String> marks) {}
}
