package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Chip;

/// Where a session is held, how it stands there, and what the place does not prevent.
///
/// @param name  as people call the provider
/// @param href  what it can promise
/// @param lines trouble first, then how it stands, then what is weaker than enforced
public record HeldIn(String name, String href, List<Line> lines) {

    /// @param next what to do about it, or what it means; may be empty
    public record Line(Chip chip, String words, String next) {}

    public HeldIn {
        lines = List.copyOf(lines);
    }
}
