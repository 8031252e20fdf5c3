package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// One person at one session's door: where they are, and everything staff can do about it.
///
/// @param reachable whether a message reaches them now
/// @param link    a pass link that was just issued, in clear for the only time; null otherwise
/// @param devices the browsers the person has used, the newest first
public record PersonAtDoorPage(Frame frame, String base, String session, String course, String everything, String name, String uid, String role, List<Chip> chips,
                               String line, boolean onRoster, boolean inside, boolean banned, String banLine, boolean suspended, Form form,
                               @Nullable String link, String linkUntil, List<DeviceRow> devices, String budget, boolean mayAct, boolean mayPlan, boolean reachable) {

    public PersonAtDoorPage {
        chips = List.copyOf(chips);
        devices = List.copyOf(devices);
    }

    /// A browser of the person.
    public record DeviceRow(String id, String label, String first, String proofs, Chip state, boolean mayExcuse, boolean mayRevoke) {}

    @Override
    public String toString() {
        return "PersonAtDoorPage[masked]";
    }
}
