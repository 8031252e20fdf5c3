package org.admitone.simulator.zoom.hooks;

import java.util.List;
import java.util.Map;

/// How posting one webhook went.
sealed interface Outcome {

    record Answered(int status, Map<String, List<String>> headers, String body) implements Outcome {}

    /// Nobody answered in time, or the connection could not be made.
    record Unreachable(String why) implements Outcome {}

    /// Zoom repeats what failed on the endpoint's side, and never what the endpoint refused.
    default boolean worthRepeating() {
        return switch (this) {
            case Answered(int status, Map<String, List<String>> headers, String body) -> status >= 500;
            case Unreachable(String why) -> true;
        };
    }

    default boolean delivered() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() < 300;
    }
}
