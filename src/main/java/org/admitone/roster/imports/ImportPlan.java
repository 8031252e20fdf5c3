package org.admitone.roster.imports;

import java.util.List;
import org.admitone.platform.lists.ImportFault;
import org.admitone.roster.Enrolment;

/// All that an import would do, decided beforehand. With faults it does nothing at all.
///
/// @param form    how the list was understood
/// @param entries everybody whom the list names, once
/// @param missing those on the roster whom the list does not name, of the roles it names: a list of learners says nothing
///                about teachers. They are removed only when that is asked for.
public record ImportPlan(String form, List<PlannedEntry> entries, List<Enrolment> missing, List<ImportFault> faults, List<String> notes) {

    public ImportPlan {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public List<PlannedEntry> of(PlannedEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    public int count(PlannedEntry.Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /// Two plans with the same digest do the same.
    public String digest() {
        return PlanDigest.of(this);
    }

    @Override
    public String toString() {
        return "ImportPlan[" + entries.size() + " entries, " + missing.size() + " missing, " + faults.size() + " faults]";
    }
}
