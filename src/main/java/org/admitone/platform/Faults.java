package org.admitone.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects every fault of one input, so that all are told at once.
public final class Faults {

    private final List<BadInput.Fault> found = new ArrayList<>();

    /// @param what one sentence: what is wrong and what would be right
    public Faults add(String where, String what) {
        found.add(new BadInput.Fault(where, what));
        return this;
    }

    /// Notes the fault unless all is well (`null`), as the rules that answer with a sentence do.
    public Faults addUnlessNull(String where, @Nullable String what) {
        return what == null ? this : add(where, what);
    }

    public Faults unless(boolean right, String where, String what) {
        return right ? this : add(where, what);
    }

    public void addAll(List<BadInput.Fault> faults) {
        found.addAll(faults);
    }

    public List<BadInput.Fault> found() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public void orThrow() {
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
    }
}
