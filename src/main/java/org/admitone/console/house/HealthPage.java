package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// Whether each part of the house works.
///
/// @param seen when this was looked at
public record HealthPage(Frame frame, Answer answer, String seen, List<Part> parts) {

    /// @param next what to do; empty: nothing
    public record Part(String name, Chip state, String words, String next, List<AuditPage.Fact> facts) {

        public Part {
            facts = List.copyOf(facts);
        }
    }

    public HealthPage {
        parts = List.copyOf(parts);
    }
}
