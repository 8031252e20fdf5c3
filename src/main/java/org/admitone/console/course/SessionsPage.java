package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Place;
import org.jspecify.annotations.Nullable;

/// A list of sessions: the house's, or one course's.
///
/// @param series of the course, each on a page of its own
/// @param lists where a list of them comes in; null: nobody may here
/// @param add where a new one is planned; null: nobody may here
public record SessionsPage(Frame frame, String title, List<CourseTab> tabs, Form search, List<Choice> spans, List<SessionRow> sessions,
                           List<SeriesPage.Link> series, @Nullable String add, @Nullable String lists, @Nullable String next, @Nullable String first) {

    /// Where a whole term is prepared; null: not from here.
    public @Nullable String terms() {
        return tabs.isEmpty() && frame.places().contains(Place.COURSES) ? "/console/term-plans" : null;
    }

    /// The school's list of days without class; null: not from here.
    public @Nullable String holidays() {
        return terms() == null ? null : HolidaysController.LIST;
    }

    /// Where many are planned at once; beside [#add].
    public String many() {
        return java.util.Objects.requireNonNullElse(add, "").replaceFirst("/sessions/new$", "/timetable");
    }
}
