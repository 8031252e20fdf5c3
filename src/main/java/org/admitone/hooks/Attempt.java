package org.admitone.hooks;

import java.time.Duration;
import java.time.Instant;

/// One call that was made.
record Attempt(Instant at, Duration took, Outcome outcome) {
}
