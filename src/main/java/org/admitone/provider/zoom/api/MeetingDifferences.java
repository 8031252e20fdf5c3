package org.admitone.provider.zoom.api;

import java.util.ArrayList;
import java.util.List;

/// Compares what was wished with what Zoom says it has. Zoom overrides and drops settings without a word.
public final class MeetingDifferences {

    private MeetingDifferences() {}

    /// What decides on access first; empty: all is as wished.
    public static List<Difference> of(MeetingWish wish, Meeting meeting) {
        List<Difference> found = new ArrayList<>();
        Meeting.Said said = meeting.said();
        look(found, "topic", wish.topic().equals(said.topic()), "The title is not the one that was asked for.");
        look(found, "start_time", wish.startsAt().equals(said.startsAt()), "It starts at " + said.startsAt() + ", not at " + wish.startsAt() + ".");
        look(found, "duration", wish.length().equals(said.length()), "It lasts " + said.length().toMinutes() + " minutes, not " + wish.length().toMinutes() + ".");
        look(found, "agenda", said.agenda().startsWith(wish.agenda()), "The note by which it is found again is missing.");
        if (meeting.passcode().isEmpty()) {
            found.add(new Difference("password", Difference.Weight.ACCESS, "It has no passcode, although one was set."));
        }
        for (WishedSetting setting : WishedSetting.ALL) {
            setting.difference(wish, meeting.settings()).ifPresent(found::add);
        }
        found.sort(java.util.Comparator.comparing(Difference::weight));
        return List.copyOf(found);
    }

    private static void look(List<Difference> found, String setting, boolean same, String words) {
        if (!same) {
            found.add(new Difference(setting, Difference.Weight.COMFORT, words));
        }
    }
}
