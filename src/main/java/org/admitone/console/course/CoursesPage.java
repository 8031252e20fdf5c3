package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// The list of courses.
///
/// @param next address of the next part of a long list
public record CoursesPage(Frame frame, Form search, List<Choice> shelves, List<CourseRow> courses, boolean searched,
                          boolean mayAdd, @Nullable String next, @Nullable String first) {}
