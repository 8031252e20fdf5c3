package org.admitone.platform;

import java.util.List;

/// What came in cannot be used. Lists every fault at once; nothing was stored. Becomes a 422 problem, or the form again
/// with each fault beside its field.
public final class BadInput extends RuntimeException {

    /// @param where what is wrong, as the caller named it: a JSON pointer, a form field, `line 12`
    /// @param what  one sentence: what is wrong and what would be right; never repeats a secret or a mail address
    public record Fault(String where, String what) {}

    private final List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super(faults.size() + " faults in the input", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public BadInput(String where, String what) {
        this(List.of(new Fault(where, what)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
