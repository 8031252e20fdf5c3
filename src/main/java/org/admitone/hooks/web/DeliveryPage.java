package org.admitone.hooks.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// One event on its way to one webhook.
///
/// @param body as it is sent
public record DeliveryPage(Frame frame, Answer answer, String replay, String id, String body, List<Call> calls) {

    public record Call(String at, Chip outcome, String took, String answer) {}

    public DeliveryPage {
        calls = List.copyOf(calls);
    }
}
