package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// Mails that wait, were sent, or failed.
public record OutboxPage(Frame frame, Answer answer, List<Mail> mails) {

    /// @param text empty where it is gone or not for this reader
    public record Mail(String to, String subject, String at, Chip state, String note, String text) {

        @Override
        public String toString() {
            return "Mail[masked]";
        }
    }

    public OutboxPage {
        mails = List.copyOf(mails);
    }
}
