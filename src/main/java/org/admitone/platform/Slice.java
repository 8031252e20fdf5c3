package org.admitone.platform;

import org.jspecify.annotations.Nullable;

/// Which part of a long list is wanted: at most `size` items after the cursor (null: from the start).
public record Slice(int size, @Nullable Cursor after) {

    public static final int MOST = 500;

    public Slice {
        if (size < 1 || size > MOST) {
            throw new BadInput("limit", "limit must be between 1 and " + MOST + ".");
        }
    }

    public static Slice first(int size) {
        return new Slice(size, null);
    }

    /// @param after a page's `next`, as it came
    public static Slice of(int size, @Nullable String after) {
        return new Slice(size, after == null ? null : Cursor.of(after));
    }

    public boolean fromTheStart() {
        return after == null;
    }

    /// For SQL: what the last item of the part before was sorted by.
    public String afterKey() {
        return after == null ? "" : after.key();
    }

    /// For SQL: the last item of the part before.
    public java.util.UUID afterId() {
        return after == null ? new java.util.UUID(0, 0) : after.id();
    }
}
