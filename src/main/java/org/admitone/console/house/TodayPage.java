package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Frame;
import org.admitone.console.Tone;
import org.admitone.console.course.SessionRow;

/// What is on, what is next, is anything wrong.
///
/// @param fresh nothing has been set up yet
public record TodayPage(Frame frame, Answer answer, List<Trouble> troubles, List<SessionRow> now, List<SessionRow> next, boolean fresh, boolean mayPlan) {

    /// Something that is not as it should be, and where to see to it.
    public record Trouble(Tone tone, String words, String more, Crumb where) {}

    public TodayPage {
        troubles = List.copyOf(troubles);
        now = List.copyOf(now);
        next = List.copyOf(next);
    }
}
