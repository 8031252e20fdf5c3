package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Who was there, and when.
///
/// @param rule     by which rule, and `whose` it is
/// @param others   where somebody who is not in the list is found; null: this reader corrects nothing
/// @param next     the next part of the list; null: this is the last
public record AttendancePage(Frame frame, Answer answer, Rule rule, ClassPicture picture, Form search, List<Choice> shows, List<Line> lines,
                             String base, @Nullable String others, Part part) {

    public record Rule(String words, String whose, String href) {}

    /// @param words which lines of how many these are
    public record Part(String words, @Nullable String first, @Nullable String next) {}

    /// @param measured    what the room alone would say, where a correction says otherwise; null: the same
    /// @param admitted    when the door let them in; being admitted is not being inside
    /// @param stay        when they were inside, in the session's zone
    /// @param source      how far that is settled, where a provider tells it; empty: nothing to say
    /// @param corrections what people said, the newest last
    public record Line(String href, String name, String uid, String role, Chip verdict, @Nullable String measured, String minutes, String admitted,
                       String stay, String remarks, String source, List<ClassPicture.Stroke> bar, List<String> corrections) {}

    public AttendancePage {
        lines = List.copyOf(lines);
    }
}
