package org.admitone.platform;

/// What came of "let it be so": the thing as it is now, and whether that took a change.
public record Stored<T>(T thing, How how) {

    public enum How { ADDED, CHANGED, UNCHANGED }

    public static <T> Stored<T> added(T thing) {
        return new Stored<>(thing, How.ADDED);
    }

    public static <T> Stored<T> changed(T thing) {
        return new Stored<>(thing, How.CHANGED);
    }

    public static <T> Stored<T> unchanged(T thing) {
        return new Stored<>(thing, How.UNCHANGED);
    }
}
