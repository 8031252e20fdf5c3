package org.admitone.console.course;

import java.util.List;
import org.admitone.platform.words.Words;
import org.admitone.session.timetable.Beside;

/// What else is held while a session is, in words.
public final class BesideWords {

    private BesideWords() {}

    public static List<String> of(List<Beside> others, Words words) {
        return others.stream().map(other -> of(other, words)).toList();
    }

    static String of(Beside other, Words words) {
        return other.teachers().isEmpty() ? words.say("timetable.same-course", other.title()) : words.say("timetable.teacher-busy", other.teachers(), other.title(), other.course());
    }
}
