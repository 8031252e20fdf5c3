package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// One person's enrolment, to add or to change.
///
/// @param state null: the person is new here
/// @param base  address of the enrolment; below it are suspension and removal
public record EnrolmentPage(Frame frame, Form form, String base, String action, List<Choice> roles, List<Choice> sessions, String zone,
                            @Nullable Chip state, String line, boolean suspended, boolean mayChange) {

    public List<Choice> scopes() {
        return List.of(Choice.of("all", frame.words().say("rosters.scope-all")), Choice.of("some", frame.words().say("rosters.scope-some")));
    }

    public List<Choice> languages() {
        return LanguageChoices.of(frame.words());
    }

    public boolean isNew() {
        return state == null;
    }
}
