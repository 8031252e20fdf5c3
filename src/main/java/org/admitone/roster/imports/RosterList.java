package org.admitone.roster.imports;

import java.util.List;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;

/// A list as it was read, before anything is known of the people in it.
///
/// @param form  how it was understood, in words, e.g. `table with semicolons`
/// @param notes what is worth knowing and no fault, e.g. columns that are not used
public record RosterList(String form, List<RosterRow> rows, List<ImportFault> faults, List<String> notes) {

    /// Longer lists are refused.
    public static final int MOST = 20_000;

    public RosterList {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    static RosterList unreadable(String what) {
        return new RosterList("unreadable", List.of(), List.of(new ImportFault(Spot.line(1), null, what, null)), List.of());
    }

    @Override
    public String toString() {
        return "RosterList[" + form + ", " + rows.size() + " rows, " + faults.size() + " faults]";
    }
}
