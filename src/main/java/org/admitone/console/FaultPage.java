package org.admitone.console;

import java.util.List;
import org.admitone.platform.BadInput;
import org.jspecify.annotations.Nullable;

/// A page that says what did not work, why, and what to do next.
///
/// @param faults of an input, all of them
/// @param next   the way on, if there is one
public record FaultPage(Frame frame, String title, String words, List<BadInput.Fault> faults, @Nullable Crumb next) {

    public FaultPage {
        faults = List.copyOf(faults);
    }
}
