package org.admitone.provider.zoom.pool.groups.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// What bringing classes together on as few hosts as possible would do.
///
/// @param writes what is made anew at Zoom, and until when; empty: nothing is
/// @param seen   digest of what is shown; empty: there is nothing to do
public record FewestPage(Frame frame, Answer answer, String writes, Form form, String seen, List<GroupPages.Part> parts) {

    public List<Choice> mades() {
        var words = frame.words();
        return List.of(Choice.of("may_move", words.say("zoom-fewest.may-move")), Choice.of("stays", words.say("zoom-fewest.stays")));
    }
}
