package org.admitone.console.live;

import org.admitone.console.Chip;

/// Somebody inside, or lately inside, who holds no seat.
///
/// @param key   of the row, the same as long as it is the same connection
/// @param who   whose way in it was, by the roster's name, where that is known
/// @param href  to that person; empty: nobody we know
/// @param kind  why a stranger, in a word or two
/// @param what  the same in a sentence
/// @param times since when; of those who left, for how long
/// @param shown the name shown there, told as one; empty: none
/// @param done  what became of taking them out; empty: nothing was asked
public record StrangerRow(String key, String who, String href, Chip kind, String what, String times, String shown, String done) {}
