package org.admitone.console.people;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Everybody of the school, or those somebody looks for.
///
/// @param next address of the next part of a long list
public record PeoplePage(Frame frame, Form search, List<Choice> courses, List<Choice> roles, List<Choice> standings, List<Row> people, boolean searched,
                         @Nullable String next, @Nullable String first) {

    public PeoplePage {
        people = List.copyOf(people);
    }

    /// @param belongs the courses, in words
    public record Row(String href, String name, String uid, String email, List<Belonging> belongs) {}

    public record Belonging(String href, String words, boolean suspended) {}
}
