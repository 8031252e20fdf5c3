package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Whether a course's people are told by mail which classes are theirs.
public record ClassMailsPage(Frame frame, List<CourseTab> tabs, Answer answer, Form form, List<Choice> ways, String action, boolean mayChange) {

    static List<Choice> ways(boolean school) {
        return List.of(new Choice("as_the_school", "As the school", school ? "Mails are on." : "Mails are off."),
                new Choice("on", "On", "Learners, teachers and observers with a mail address."),
                new Choice("off", "Off", "Your learning system tells them, or you do."));
    }
}
