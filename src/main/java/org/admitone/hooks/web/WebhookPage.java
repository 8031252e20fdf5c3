package org.admitone.hooks.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// One webhook with its log.
///
/// @param fresh  a secret that was just made, in clear for the only time
/// @param search which part of the log is shown
/// @param replay the form that sends a span of time again
/// @param more   the next part of the log, and its start
public record WebhookPage(Frame frame, Answer answer, String href, @Nullable String fresh, Facts facts, Form search, Form replay, List<Row> rows, Parts more) {

    private static final List<Choice> STATES = List.of(Choice.of("", "All"), Choice.of("waiting", "Waiting"), Choice.of("delivered", "Delivered"),
            Choice.of("given_up", "Given up"));

    /// @param off what staff can do about it: `on` is the opposite
    public record Facts(String url, String events, String made, String secret, Switch off) {}

    public enum Switch { ON, OFF }

    public record Row(String href, String what, String at, Chip state, String note) {}

    public record Parts(@Nullable String first, @Nullable String next) {}

    public WebhookPage {
        rows = List.copyOf(rows);
    }

    public List<Choice> states() {
        return STATES;
    }

    public boolean isOn() {
        return facts.off() == Switch.ON;
    }

    @Override
    public String toString() {
        return "WebhookPage[masked]";
    }
}
