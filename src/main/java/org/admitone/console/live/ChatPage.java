package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// What was written in a class's room and kept.
///
/// @param file where all of it can be taken along; null: there is nothing
/// @param next the next part; null: this is the last
public record ChatPage(Frame frame, Answer answer, Form search, List<Line> lines, @Nullable String file, @Nullable String first, @Nullable String next) {

    /// @param href the person's page
    public record Line(String at, String href, String name, String uid, String text) {}

    public ChatPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "ChatPage[" + lines.size() + " lines]";
    }
}
