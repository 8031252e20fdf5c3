package org.admitone.provider;

/// Something staff should know of one session at its provider: what is prepared, what differs from what was asked, what fails.
///
/// @param words what is the case, in one sentence
/// @param next  what to do about it; empty where there is nothing to do
public record SessionNote(Weight weight, String words, String next) {

    public enum Weight { FINE, UNDER_WAY, TROUBLE }
}
