package org.admitone.platform.health;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one part of the house is.
///
/// @param part stable, for programs
/// @param next what to do about it; null: nothing
public record PartHealth(String part, Saying name, Standing standing, Saying what, @Nullable Saying next, List<Fact> facts) {

    /// Something measured.
    ///
    /// @param name key in the message files
    public record Fact(String name, Object value) {}

    public PartHealth {
        facts = List.copyOf(facts);
    }

    public static PartHealth of(String part, Saying name, Standing standing, Saying what) {
        return new PartHealth(part, name, standing, what, null, List.of());
    }

    public PartHealth next(Saying step) {
        return new PartHealth(part, name, standing, what, step, facts);
    }

    public PartHealth fact(String named, Object value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(named, value));
        return new PartHealth(part, name, standing, what, next, more);
    }
}
