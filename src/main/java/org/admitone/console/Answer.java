package org.admitone.console;

import java.util.List;

/// The answer a page opens with: words, what more there is to say, and figures.
public record Answer(Tone tone, Icon icon, String words, String more, List<Figure> figures) {

    /// A number worth seeing from across the room, e.g. `28 / inside`.
    public record Figure(String number, String name) {}

    public Answer {
        figures = List.copyOf(figures);
    }

    public static Answer of(Tone tone, String words, String more) {
        return new Answer(tone, tone.icon(), words, more, List.of());
    }

    public Answer with(List<Figure> someFigures) {
        return new Answer(tone, icon, words, more, someFigures);
    }
}
