package org.admitone.provider.zoom.governance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.admitone.platform.BadInput;
import org.admitone.provider.zoom.governance.GuardedSetting.Held;

/// What staff decided about the host accounts.
///
/// @param groupName   of the hosts' own group at Zoom
/// @param cares       for each decision
/// @param ownMeetings what is done about meetings that hosts schedule by themselves; Zoom has no switch against it
public record GuardTerms(Guarding guarding, String groupName, Map<Decision, Care> cares, Care ownMeetings) {

    public enum Guarding { ON, OFF }

    /// What Zoom takes as a group's name.
    private static final int LONGEST = 100;

    public GuardTerms {
        groupName = groupName.strip();
        Map<Decision, Care> all = new EnumMap<>(Decision.class);
        for (Decision decision : Decision.values()) {
            all.put(decision, cares.getOrDefault(decision, Care.LEAVE));
        }
        cares = Map.copyOf(all);
    }

    void check() {
        if (groupName.isEmpty() || groupName.length() > LONGEST) {
            throw new BadInput("groupName", "The group needs a name of up to 100 characters.");
        }
    }

    public Care care(Decision decision) {
        return cares.getOrDefault(decision, Care.LEAVE);
    }

    boolean areInForce() {
        return guarding == Guarding.ON;
    }

    /// Those that anybody looks at, held in one of these ways.
    List<Expected> expected(Held... held) {
        return Stream.of(Decision.values()).filter(each -> care(each) != Care.LEAVE)
                .flatMap(each -> each.settings().stream().filter(one -> List.of(held).contains(one.held())).map(one -> new Expected(one.name(), one, care(each)))).toList();
    }
}
