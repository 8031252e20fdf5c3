package org.admitone.console.people;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Passes of the whole school.
public record PassesPage(Frame frame, Form search, List<Choice> courses, List<Choice> states, List<Row> passes, boolean searched, boolean mayAct,
                         @Nullable String next, @Nullable String first) {

    /// Fields of the search that a form takes along, to come back to the same list.
    public List<String> kept() {
        return List.of("q", "course", "state");
    }

    public PassesPage {
        passes = List.copyOf(passes);
    }

    /// @param act  where its form is sent
    /// @param why  why it was revoked; empty unless it was
    public record Row(String key, String person, String href, String uid, String session, String when, Chip state, String why, String links, String used,
                      String act, boolean revoked) {}
}
