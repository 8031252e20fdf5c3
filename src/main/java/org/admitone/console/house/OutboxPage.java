package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Mails that wait, were sent, or failed.
public record OutboxPage(Frame frame, Answer answer, Form search, List<Choice> kinds, List<Choice> states, List<Mail> mails, boolean searched,
                         @Nullable String next, @Nullable String first) {

    /// What became of it so far.
    public record Came(Chip state, String note) {}

    /// @param to     name, where it is known, and address
    /// @param person address of the page of whoever it is for; null: nobody of the roster
    /// @param text   empty where it is gone or not for this reader
    public record Mail(String to, @Nullable String person, String subject, String at, Came came, String text) {

        @Override
        public String toString() {
            return "Mail[masked]";
        }
    }

    public OutboxPage {
        mails = List.copyOf(mails);
    }
}
