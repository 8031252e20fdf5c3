package org.admitone.platform;

import org.jspecify.annotations.Nullable;

/// Turns what somebody types into a search box into a pattern for SQL's `like`, in which `%` and `_` mean themselves.
public final class LikePattern {

    private LikePattern() {
    }

    /// @return null for null: no condition
    public static @Nullable String containing(@Nullable String text) {
        return text == null ? null : "%" + literal(text) + "%";
    }

    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
