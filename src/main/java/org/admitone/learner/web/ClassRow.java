package org.admitone.learner.web;

import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.learner.OwnClass;
import org.admitone.learner.OwnSession;
import org.jspecify.annotations.Nullable;

/// One class as its line on the page.
///
/// @param elsewhere the same time where the school is, when clocks differ; may be empty
/// @param words     what is the matter and what to do next
/// @param step      the one thing to do; null: nothing
public record ClassRow(String title, String course, String time, String elsewhere, Chip chip, String words, @Nullable Step step) {

    /// A way to the door.
    ///
    /// @param css  how the button looks
    /// @param pass what the page knocks with
    public record Step(String words, String css, String pass) {}

    static ClassRow of(OwnClass each, When when) {
        OwnSession session = each.session();
        OwnSession.Times times = session.times();
        boolean sameClock = times.zone().getRules().getOffset(times.startsAt()).equals(when.zone().getRules().getOffset(times.startsAt()));
        String city = times.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
        ClassWords words = ClassWords.of(each, when);
        return new ClassRow(session.title(), session.course(), when.span(times.startsAt(), times.endsAt()),
                sameClock ? "" : when.words().say("my.elsewhere", when.in(times.zone()).span(times.startsAt(), times.endsAt()), city), words.chip(), words.words(), words.step());
    }
}
