package org.admitone.hooks.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// All webhooks.
public record WebhooksPage(Frame frame, Answer answer, List<Row> rows) {

    public record Row(String href, String name, String host, String events, String delivered, String waiting, Chip state) {}

    public WebhooksPage {
        rows = List.copyOf(rows);
    }
}
