package org.admitone.hooks.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// All webhooks.
public record WebhooksPage(Frame frame, Answer answer, Form search, List<Choice> states, List<Row> rows, boolean searched,
                           @Nullable String next, @Nullable String first) {

    public record Row(String href, String name, String host, String events, String delivered, String waiting, Chip state) {}

    public WebhooksPage {
        rows = List.copyOf(rows);
    }
}
