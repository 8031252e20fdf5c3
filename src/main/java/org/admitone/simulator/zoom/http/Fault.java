package org.admitone.simulator.zoom.http;

import java.time.Duration;

/// Something that goes wrong with a call.
public sealed interface Fault {

    /// Another answer instead, and nothing is done.
    record Answers(int status, int code) implements Fault {}

    /// The call is carried out; the connection is cut before the answer.
    record CutAfterWork() implements Fault {}

    /// The call is carried out; no answer comes, and the connection stays open until the caller gives up.
    record SilentAfterWork() implements Fault {}

    /// Nothing is done and the connection is cut.
    record CutBefore() implements Fault {}

    /// The answer takes that long, in real time.
    record Slow(Duration by) implements Fault {}
}
