package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Chip;

/// A person at this door.
///
/// @param key   of the row, the same as long as it is the same person
/// @param state where they are
/// @param marks what else staff should see at once: banned, suspended, let in
/// @param line  since when, on what, why not
public record GuestRow(String key, String href, String name, String uid, String role, Chip state, List<Chip> marks, String line) {}
