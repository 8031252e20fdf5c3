package org.admitone.console.course;

import java.util.List;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.classmail.ClassMailProgress;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Whether a course's people are told by mail which classes are theirs, and how far that has come.
///
/// @param progress null: nobody is to be told anything just now
public record ClassMailsPage(Frame frame, List<CourseTab> tabs, Answer answer, @Nullable Progress progress, Form form, List<Choice> ways, String action, boolean mayChange) {

    /// @param label  what goes on, in words
    /// @param people 0: it has not begun
    public record Progress(String label, int walked, int people) {

        static @Nullable Progress of(ClassMailChoice choice, @Nullable ClassMailProgress progress, When when) {
            if (!choice.sends() || progress == null) {
                return null;
            }
            return progress.isTelling(when.now())
                    ? new Progress(when.words().say("class-mails.telling"), progress.walked(), progress.people())
                    : new Progress(when.words().say("class-mails.collecting", when.dayAndTime(progress.dueAt())), 0, 0);
        }
    }

    static List<Choice> ways(boolean school, Words words) {
        return List.of(new Choice("as_the_school", words.say("class-mails.as-the-school"), words.say(school ? "class-mails.school-on" : "class-mails.school-off")),
                new Choice("on", words.say("class-mails.on"), words.say("class-mails.on-more")),
                new Choice("off", words.say("class-mails.off"), words.say("class-mails.off-more")));
    }

    /// Whether people are told, whose word that is, and what it means.
    static Answer answer(ClassMailChoice choice, When when) {
        Words words = when.words();
        if (!choice.server()) {
            return new Answer(Tone.WAIT, Icon.MAIL, words.say("class-mails.no-server"), words.say("class-mails.no-server-more"), List.of());
        }
        ClassMailChoice.Said said = choice.said();
        String whose = said == null ? words.say("class-mails.by-the-school") : words.say("class-mails.said-by", said.by(), when.dayAndTime(said.at()));
        return choice.sends() ? new Answer(Tone.GOOD, Icon.MAIL, words.say("class-mails.sends"), words.say("class-mails.sends-more", whose), List.of())
                : new Answer(Tone.QUIET, Icon.MAIL, words.say("class-mails.silent"), words.say("class-mails.silent-more", whose), List.of());
    }

    /// What a choice that was just made leads to; also where it cannot do what it says yet.
    static String done(ClassMailChoice choice, boolean changed) {
        if (!changed) {
            return "class-mails.is-already";
        }
        if (!choice.server() && choice.way() != ClassMailChoice.Way.OFF) {
            return "class-mails.saved-without-server";
        }
        return choice.sends() ? "class-mails.now-on" : "class-mails.now-off";
    }
}
