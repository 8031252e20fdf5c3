package org.admitone.classmail;

import java.util.List;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// One mail about a person's classes in a course, in words; shown as text and as HTML. Holds links, prints itself masked.
///
/// @param aboutLinks what to know about the links; empty where the mail has none
/// @param calendar   where the person's calendar can be subscribed to; null: nowhere
public record ClassMail(Words words, String subject, String greeting, String opening, List<Part> parts, String aboutLinks, @Nullable Calendar calendar, String school) {

    public ClassMail {
        parts = List.copyOf(parts);
    }

    public record Part(String title, List<Line> lines) {}

    /// @param note what was said before, or what it means; may be empty
    /// @param link the way in; null: there is none
    public record Line(String title, String when, String note, @Nullable String link) {}

    public record Calendar(String words, String address) {}

    /// As plain text.
    String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n\n").append(opening).append('\n');
        for (Part part : parts) {
            if (parts.size() > 1) {
                text.append('\n').append(part.title).append('\n');
            }
            part.lines.forEach(line -> add(text, line));
        }
        if (!aboutLinks.isEmpty()) {
            text.append('\n').append(aboutLinks).append('\n');
        }
        if (calendar != null) {
            text.append('\n').append(calendar.words).append("\n\n    ").append(calendar.address).append('\n');
        }
        return text.append('\n').append(school).append('\n').toString();
    }

    private static void add(StringBuilder text, Line line) {
        text.append("\n    ").append(line.title).append("\n    ").append(line.when).append('\n');
        if (!line.note.isEmpty()) {
            text.append("    ").append(line.note).append('\n');
        }
        if (line.link != null) {
            text.append("    ").append(line.link).append('\n');
        }
    }

    @Override
    public String toString() {
        return "ClassMail[masked]";
    }
}
