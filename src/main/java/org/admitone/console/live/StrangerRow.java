package org.admitone.console.live;

import org.admitone.console.Chip;

/// Somebody in the room who holds no seat there, or has a power that is not theirs.
///
/// @param name of the person whose way in was used; "Somebody" where nobody knows
/// @param href of that person; empty where nobody knows
/// @param what in one sentence
public record StrangerRow(String key, String name, String href, Chip state, String what) {
}
