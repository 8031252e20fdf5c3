package org.admitone.console.course;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// The holidays of the whole school.
///
/// @param form   a holiday or a calendar to add
/// @param change nothing is changed by whoever may only read
public record HolidaysPage(Frame frame, Answer answer, Form search, List<Choice> spans, List<Row> rows, Form form, Change change, @Nullable String next, @Nullable String first) {

    /// Whether the reader may change the list.
    public enum Change { ALLOWED, NOT }

    /// @param was as [HolidayForm] reads it again
    public record Row(String name, String when, String length, String was) {}

    public boolean changes() {
        return change == Change.ALLOWED;
    }

    /// Whose faults stand beside them.
    public Set<String> fields() {
        return Set.of("name", "firstDay", "lastDay", "calendar");
    }

    /// What a calendar would add, before it does.
    ///
    /// @param known in the list already
    /// @param kept  each holiday that would be added, as [HolidayForm] reads it again
    public record Preview(Frame frame, Answer answer, List<Row> fresh, List<Row> known, List<String> kept, long revision) {}
}
