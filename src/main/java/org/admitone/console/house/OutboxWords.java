package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.When;
import org.admitone.mail.OutboxEntry;
import org.admitone.platform.words.Words;

/// What became of a mail, in a word and a sentence.
public final class OutboxWords {

    private OutboxWords() {}

    /// What mails are about, by the purposes they are written for.
    static List<Choice> kinds(Words words) {
        return List.of(Choice.of("", words.say("outbox.any-kind")), Choice.of("mailed_code", words.say("outbox.codes")), Choice.of("classes", words.say("outbox.classes")),
                Choice.of("stranger", words.say("outbox.strangers")));
    }

    public static Chip state(OutboxEntry mail, Words words) {
        return switch (mail.state()) {
            case WAITING -> mail.lastProblem() != null ? Chip.bad(words.say("mails.trying")) : Chip.wait(words.say("mails.waiting"));
            case SENT -> Chip.good(words.say("mails.sent"));
            case EXPIRED -> Chip.quiet(words.say("mails.expired"));
            case REFUSED -> Chip.bad(words.say("mails.refused"));
            case RETURNED -> Chip.bad(words.say("mails.returned"));
        };
    }

    public static String note(OutboxEntry mail, When when) {
        String problem = mail.lastProblem();
        Words words = when.words();
        String note = problem != null && mail.state() != OutboxEntry.State.SENT ? words.translated(problem)
                + (mail.nextTryAt() == null ? "" : " " + words.say("mails.next-try", when.distance(mail.nextTryAt()))) : "";
        String until = mail.state() == OutboxEntry.State.WAITING && mail.expiresAt() != null ? words.say("mails.good-until", when.dayAndTime(mail.expiresAt())) + " " : "";
        return (until + note).strip();
    }
}
