package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// A course: who belongs to it.
public record RosterPage(Frame frame, Answer answer, List<CourseTab> tabs, String base, Form search, List<Choice> roles,
                         List<Choice> states, List<RosterRow> people, boolean searched, boolean empty, boolean mayChange,
                         @Nullable String next, @Nullable String first) {}
