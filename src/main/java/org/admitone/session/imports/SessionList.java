package org.admitone.session.imports;

import java.util.List;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;

/// A list of sessions as it was read, before anything is known of its courses.
///
/// @param form     how it was understood, e.g. `table with semicolons`
/// @param notes    what is worth knowing and no fault, e.g. columns that are not used
/// @param ofNone   events that belong to no course here
record SessionList(String form, List<SessionRow> rows, List<ImportFault> faults, List<String> notes, List<EventOfNoCourse> ofNone) {

    /// Longer lists are refused: every session is one line of the audit trail, written in one go.
    static final int MOST = 2_000;
    static final int MOST_BYTES = 2_000_000;

    SessionList {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        ofNone = List.copyOf(ofNone);
    }

    SessionList(String form, List<SessionRow> rows, List<ImportFault> faults, List<String> notes) {
        this(form, rows, faults, notes, List.of());
    }

    static SessionList unreadable(String what) {
        return new SessionList("unreadable", List.of(), List.of(new ImportFault(Spot.line(1), null, what, null)), List.of());
    }
}
