package org.admitone.provider.zoom.meetings;

import java.time.Instant;

/// What came of asking Zoom for something.
sealed interface Reply<T> {

    record Got<T>(T value) implements Reply<T> {}

    /// Nothing was done: a limit, or Zoom is away.
    ///
    /// @param reach what it holds for
    record NotNow<T>(Instant until, Reach reach, String words) implements Reply<T> {}

    /// The answer never came. A write may have been done, or may yet be: look before asking again.
    record Unclear<T>() implements Reply<T> {}

    /// What the call was about is not there (any more).
    record Gone<T>() implements Reply<T> {}

    /// Zoom will not do it, however often it is asked.
    ///
    /// @param words what is wrong and what to do, for staff
    record Refused<T>(Reach reach, String words) implements Reply<T> {}

    enum Reach {
        /// Only for the very thing asked for.
        THIS,
        /// For everything on this host; another may do.
        HOST,
        /// For everything of the account.
        ALL
    }

    /// The call that was done has no answer of its own.
    enum Done { DONE }
}
