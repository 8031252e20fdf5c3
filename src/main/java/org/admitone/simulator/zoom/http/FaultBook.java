package org.admitone.simulator.zoom.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Faults that were ordered: which calls they hit and how many are left.
public final class FaultBook {

    /// @param calls a regular expression over method and path, such as `POST /v2/users/.*`
    /// @param left  how many calls it still hits
    public record Ordered(Pattern calls, int left, Fault fault) {}

    private final List<Ordered> ordered = new ArrayList<>();

    public synchronized void order(String calls, int count, Fault fault) {
        ordered.add(new Ordered(Pattern.compile(calls), count, fault));
    }

    public synchronized List<Ordered> ordered() {
        return List.copyOf(ordered);
    }

    public synchronized void clear() {
        ordered.clear();
    }

    synchronized Optional<Fault> next(Call call) {
        for (int i = 0; i < ordered.size(); i++) {
            Ordered each = ordered.get(i);
            if (each.calls().matcher(call.method() + " " + call.path()).matches()) {
                if (each.left() <= 1) {
                    ordered.remove(i);
                } else {
                    ordered.set(i, new Ordered(each.calls(), each.left() - 1, each.fault()));
                }
                return Optional.of(each.fault());
            }
        }
        return Optional.empty();
    }
}
