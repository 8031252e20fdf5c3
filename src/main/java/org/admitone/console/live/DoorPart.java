package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.platform.words.Words;

/// The part of the live door that changes while one looks: the answer, strangers, the people, the refusals.
///
/// @param looking  what the people are narrowed to; empty: all of them
/// @param strangers inside now
/// @param earlier   strangers who are gone
public record DoorPart(Words words, String looking, Answer answer, List<StrangerRow> strangers, List<GuestGroup> groups, List<RefusedRow> refused, List<StrangerRow> earlier) {

    public DoorPart {
        strangers = List.copyOf(strangers);
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
        earlier = List.copyOf(earlier);
    }

    public boolean nobody() {
        return groups.stream().allMatch(group -> group.people().isEmpty());
    }
}
