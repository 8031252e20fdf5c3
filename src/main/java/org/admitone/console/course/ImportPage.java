package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Where a class list is pasted or sent.
///
/// @param understood how the last list was read; empty at first
/// @param faults     every line that cannot be used
/// @param more       how many faults beyond those shown
public record ImportPage(Frame frame, Form form, String action, String understood, List<Fault> faults, int more) {

    private static final String SAMPLE = """
            name;email;id;role;until
            Ada Lovelace;ada@example.org;4711;learner;2026-12-31
            Grace Hopper;grace@example.org;4712;teacher;""";
    private static final String ADDRESSES = """
            ada@example.org, grace@example.org""";

    /// What a list may look like; the same in every language, as the import reads it.
    public String sampleList() {
        return SAMPLE;
    }

    public String sampleAddresses() {
        return ADDRESSES;
    }

    public record Fault(String where, String column, String what, String seen) {}

    /// How many lines are wrong; one line can have several faults.
    public long lines() {
        return faults.stream().map(Fault::where).distinct().count() + more;
    }

    public ImportPage {
        faults = List.copyOf(faults);
    }
}
