package org.admitone.hooks;

import java.time.Duration;

/// What came of one call.
sealed interface Outcome {

    /// Any 2xx.
    record Taken(int status) implements Outcome {}

    /// Any other answer; redirects are not followed.
    ///
    /// @param answer its first characters, without what looks secret
    /// @param wished how long the endpoint wants to be left alone (`Retry-After`); zero: it did not say
    record Refused(int status, String answer, Duration wished) implements Outcome {}

    /// @param why one sentence
    record NoAnswer(String why) implements Outcome {}
}
