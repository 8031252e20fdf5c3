package org.admitone.platform;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a long list.
///
/// @param next where the next part begins, to be handed back as it is; null: this was the last part
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// From one row more than asked for: whether there is a next part, without counting.
    public static <T> Page<T> ofOneMore(List<T> rows, Slice slice, Function<T, Cursor> place) {
        if (rows.size() <= slice.size()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, slice.size());
        return new Page<>(items, place.apply(items.getLast()).text());
    }

    /// Of a list that is short enough to be at hand as a whole, in this order.
    public static <T> Page<T> ofWhole(List<T> sorted, Slice slice, Function<T, Cursor> place, Comparator<Cursor> order) {
        Cursor after = slice.after();
        List<T> rest = after == null ? sorted : sorted.stream().filter(item -> order.compare(place.apply(item), after) > 0).toList();
        return ofOneMore(rest, slice, place);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
