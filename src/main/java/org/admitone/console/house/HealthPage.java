package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// Whether each part of the house works.
public record HealthPage(Frame frame, Answer answer, List<Part> parts) {

    /// @param facts name and value, in turn
    public record Part(String name, Chip state, String words, List<AuditPage.Fact> facts) {}

    public HealthPage {
        parts = List.copyOf(parts);
    }
}
