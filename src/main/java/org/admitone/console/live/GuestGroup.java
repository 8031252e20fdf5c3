package org.admitone.console.live;

import java.util.List;

/// People who are in the same case: inside, on their way, not here.
public record GuestGroup(String key, String title, List<GuestRow> people) {

    public GuestGroup {
        people = List.copyOf(people);
    }
}
