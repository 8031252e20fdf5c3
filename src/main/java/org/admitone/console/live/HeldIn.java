package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Chip;
import org.jspecify.annotations.Nullable;

/// Where a session is held, how it stands there, and what the place does not prevent.
///
/// @param name  as people call the provider
/// @param href  what it can promise
/// @param lines trouble first, then how it stands, then what is weaker than enforced
/// @param host  where this reader sees by whom it is held there; null: nowhere
public record HeldIn(String name, String href, List<Line> lines, @Nullable String host) {

    /// @param next what to do about it, or what it means; may be empty
    public record Line(Chip chip, String words, String next) {}

    public HeldIn {
        lines = List.copyOf(lines);
    }
}
