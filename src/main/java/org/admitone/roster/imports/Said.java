package org.admitone.roster.imports;

import org.jspecify.annotations.Nullable;

/// What a list says of one thing: not a word, that there is none, or a value. A list that has no column for something
/// leaves it as it is; an empty cell clears it.
public sealed interface Said<T> {

    record Unsaid<T>() implements Said<T> {}

    record None<T>() implements Said<T> {}

    record That<T>(T value) implements Said<T> {}

    static <T> Said<T> unsaid() {
        return new Unsaid<>();
    }

    static <T> Said<T> none() {
        return new None<>();
    }

    static <T> Said<T> that(T value) {
        return new That<>(value);
    }

    /// What holds afterwards, given what holds now.
    default @Nullable T over(@Nullable T now) {
        return switch (this) {
            case Unsaid<T>() -> now;
            case None<T>() -> null;
            case That<T>(T value) -> value;
        };
    }
}
