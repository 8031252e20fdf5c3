package org.admitone.session.imports;

import java.util.HexFormat;
import java.util.List;
import org.admitone.platform.SecretCode;
import org.admitone.platform.lists.ImportFault;
import org.admitone.session.Session;

/// All that an import would do, decided beforehand. With faults it does nothing at all.
///
/// @param form    how the list was understood
/// @param missing sessions still to come, of the courses that the list names, which it does not name. They are cancelled only when that is asked for.
/// @param notMade how many the list calls cancelled that were never planned here
/// @param ofNone  events of a calendar that belong to no course here, and are left out
public record SessionPlan(String form, List<PlannedSession> entries, List<Session> missing, int notMade, List<ImportFault> faults, List<String> notes, List<EventOfNoCourse> ofNone) {

    private static final char NEXT = '\u001f';

    public SessionPlan {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        ofNone = List.copyOf(ofNone);
    }

    public List<PlannedSession> of(PlannedSession.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    public int count(PlannedSession.Kind kind) {
        return of(kind).size();
    }

    /// Two plans with the same digest do the same.
    public String digest() {
        StringBuilder all = new StringBuilder(entries.size() * 200);
        entries.forEach(entry -> all.append(entry.kind()).append(NEXT).append(entry.course().id()).append(NEXT).append(entry.after()).append(NEXT)
                .append(entry.before() == null ? "" : entry.before().id() + " " + entry.before().details()).append(NEXT));
        missing.forEach(session -> all.append("missing").append(NEXT).append(session.id()).append(NEXT));
        return HexFormat.of().formatHex(SecretCode.sha256(all.toString()), 0, 16);
    }
}
