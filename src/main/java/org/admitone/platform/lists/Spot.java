package org.admitone.platform.lists;

/// Where in the input something stands.
///
/// @param line  counted from 1; of a JSON list: the entry, counted from 0
/// @param words as the caller is told: `line 12`, `line 1, entry 3`, `/enrolments/11`
public record Spot(int line, String words) {

    public static Spot line(long line) {
        return new Spot((int) line, "line " + line);
    }

    public static Spot entry(int line, int entry) {
        return new Spot(line, "line " + line + ", entry " + entry);
    }

    public static Spot pointer(int index, String pointer) {
        return new Spot(index, pointer);
    }
}
