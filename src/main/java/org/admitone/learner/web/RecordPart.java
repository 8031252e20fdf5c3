package org.admitone.learner.web;

import java.util.List;
import org.admitone.platform.words.Words;

/// What stands on *What is recorded about me* for a device that is known.
///
/// @param people mostly one; each person who has proved on this browser
/// @param zone   in which times are told
public record RecordPart(List<RecordOfOne> people, String zone, Words words) {

    public RecordPart {
        people = List.copyOf(people);
    }
}
