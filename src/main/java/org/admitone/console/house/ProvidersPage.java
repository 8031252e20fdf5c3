package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Where classes can be held, and what each place can promise.
///
/// @param legend each of the three words with its meaning
public record ProvidersPage(Frame frame, Answer answer, List<Word> legend, List<Entry> providers) {

    public record Word(Chip chip, String meaning) {}

    /// @param why      what is the case, where it is not ready; may be empty
    /// @param next     what to do about it; may be empty
    /// @param setUp    where it is set up; null: nowhere, or not by this reader
    /// @param standing where one sees whether it has enough; null: nothing can run out
    /// @param counted  its promises by strength, in one line
    /// @param weaker   promises that are not enforced, the weakest first
    public record Entry(String code, String name, Chip state, String why, String next, @Nullable String setUp, @Nullable String standing, String counted, List<Promise> weaker, List<Promise> enforced) {}

    /// @param because under which circumstances, as a sentence; empty where always
    public record Promise(String number, String need, Chip strength, String how, String because) {}

    public ProvidersPage {
        legend = List.copyOf(legend);
        providers = List.copyOf(providers);
    }
}
