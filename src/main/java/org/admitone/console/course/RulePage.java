package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// By which rule a course judges attendance, to read and to change.
///
/// @param earlier what was said before, the newest first
public record RulePage(Frame frame, List<CourseTab> tabs, Rule now, List<Rule> earlier, Form form, List<Choice> units, List<Choice> scopes, String action,
                       boolean mayChange) {

    public record Rule(String words, String whose) {}
}
