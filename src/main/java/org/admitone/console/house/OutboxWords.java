package org.admitone.console.house;

import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.mail.OutboxEntry;

/// What became of a mail, in a word and a sentence.
public final class OutboxWords {

    private OutboxWords() {}

    public static Chip state(OutboxEntry mail) {
        return switch (mail.state()) {
            case WAITING -> mail.attempts() > 0 ? Chip.bad("Trying again") : Chip.wait("Waiting");
            case SENT -> Chip.good("Handed over");
            case EXPIRED -> Chip.quiet("Expired");
            case REFUSED -> Chip.bad("Refused");
        };
    }

    public static String note(OutboxEntry mail, When when) {
        String problem = mail.lastProblem();
        String note = problem != null && mail.state() != OutboxEntry.State.SENT ? problem
                + (mail.nextTryAt() == null ? "" : " Next try " + when.distance(mail.nextTryAt()) + ".") : "";
        String until = mail.state() == OutboxEntry.State.WAITING && mail.expiresAt() != null ? "Good until " + when.dayAndTime(mail.expiresAt()) + ". " : "";
        return (until + note).strip();
    }
}
