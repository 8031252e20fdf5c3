package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;

/// The part of the live door that changes while one looks: the answer, the people, the refusals.
public record DoorPart(Answer answer, List<GuestGroup> groups, List<RefusedRow> refused) {

    public DoorPart {
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
    }

    public boolean nobody() {
        return groups.stream().allMatch(group -> group.people().isEmpty());
    }
}
