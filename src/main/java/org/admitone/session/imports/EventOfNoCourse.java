package org.admitone.session.imports;

import java.util.List;
import org.admitone.platform.lists.Spot;
import org.jspecify.annotations.Nullable;

/// An event of the school's calendar that belongs to no course here. It is left out, and shown.
///
/// @param named what the event says of itself, by which a course was looked for; empty: nothing
public record EventOfNoCourse(Spot spot, @Nullable String title, List<String> named) {

    public EventOfNoCourse {
        named = List.copyOf(named);
    }
}
