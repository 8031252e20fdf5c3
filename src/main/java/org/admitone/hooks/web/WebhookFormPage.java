package org.admitone.hooks.web;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.hooks.EventType;

/// A webhook to be made or changed.
public record WebhookFormPage(Frame frame, Form form, String action, String button, String back) {

    public List<Choice> events() {
        return EventType.choices().stream().map(type -> new Choice(type.code(), WebhookWords.event(type, frame.words()), frame.words().of("event-type-more", type))).toList();
    }
}
