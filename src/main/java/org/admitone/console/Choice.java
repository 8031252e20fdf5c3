package org.admitone.console;

/// One of several to choose from.
///
/// @param more said below it; may be empty
public record Choice(String value, String words, String more) {

    public static Choice of(String value, String words) {
        return new Choice(value, words, "");
    }
}
