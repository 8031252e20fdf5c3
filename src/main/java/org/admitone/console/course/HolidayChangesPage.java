package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Timetables whose sessions are not as the list of holidays has it now.
///
/// @param act the button's words; null: there is nothing to do, or the reader may not
public record HolidayChangesPage(Frame frame, Answer answer, Form form, List<Due> due, @Nullable String act, @Nullable String next, @Nullable String first) {

    /// @param chosen what is sent where it is confirmed: which one, and as it was seen
    public record Due(String id, String href, String course, String words, String chosen, List<Step> steps) {}

    /// @param does cancelled, or added
    public record Step(String when, org.admitone.console.Chip does, String holiday) {}
}
