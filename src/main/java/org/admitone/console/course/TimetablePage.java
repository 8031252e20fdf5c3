package org.admitone.console.course;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.platform.words.Words;

/// Many sessions of a course to plan.
///
public record TimetablePage(Frame frame, Form form, String action, Choices choices) {

    /// What a timetable's form lets one choose from.
    ///
    /// @param providers where they may be held; empty: there is nothing to choose
    public record Choices(List<Choice> days, List<Choice> rhythms, List<Choice> observances, List<String> zones, List<Choice> providers, List<Choice> policies) {

        static Choices of(Words words, List<Choice> providers) {
            return new Choices(TimetableForm.days(words), TimetableForm.rhythms(words), TimetableForm.observances(words), DoorWords.ZONES, providers, SessionForm.policies(words));
        }
    }

    /// Whose faults stand beside them.
    public Set<String> fields() {
        return TimetableForm.FIELDS;
    }

    /// What would be planned, before anything is.
    ///
    /// @param kept     fields of the form, which go on to the act
    /// @param holidays the revision of the school's list that was looked at
    public record Preview(Frame frame, Answer answer, List<String> notes, List<Row> rows, String action, Form form, List<String> kept, long holidays) {}

    /// @param marks what to look at twice: another class meanwhile, a clock that is put forward
    public record Row(String when, List<String> marks) {}
}
