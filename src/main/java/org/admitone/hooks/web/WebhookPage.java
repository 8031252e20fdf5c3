package org.admitone.hooks.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.hooks.EventType;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// One webhook with its log.
///
/// @param fresh  a secret that was just made, in clear for the only time
/// @param search which part of the log is shown
/// @param replay the form that sends a span of time again
/// @param more   the next part of the log, and its start
public record WebhookPage(Frame frame, Answer answer, String href, @Nullable String fresh, Facts facts, Form search, Form replay, List<Row> rows, Parts more) {

    /// @param off what staff can do about it: `on` is the opposite
    public record Facts(String url, String events, String made, String secret, Switch off) {}

    public enum Switch { ON, OFF }

    public record Row(String href, String what, String at, Chip state, String note) {}

    public record Parts(boolean searched, @Nullable String first, @Nullable String next) {}

    public WebhookPage {
        rows = List.copyOf(rows);
    }

    public List<Choice> states() {
        Words words = frame.words();
        return List.of(Choice.of("", words.say("rosters.any-state")), Choice.of("waiting", words.say("webhooks.waiting")), Choice.of("delivered", words.say("webhooks.delivered")),
                Choice.of("given_up", words.say("webhooks.given-up")));
    }

    public List<Choice> types() {
        List<Choice> types = new ArrayList<>(List.of(Choice.of("", frame.words().say("webhooks.any-event"))));
        Arrays.stream(EventType.values()).forEach(type -> types.add(Choice.of(type.code(), WebhookWords.event(type, frame.words()))));
        return types;
    }

    public boolean isOn() {
        return facts.off() == Switch.ON;
    }

    @Override
    public String toString() {
        return "WebhookPage[masked]";
    }
}
