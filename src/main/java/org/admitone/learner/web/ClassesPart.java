package org.admitone.learner.web;

import java.util.List;
import org.admitone.platform.words.Words;

/// What stands on *My classes* for a device that is known.
///
/// @param people mostly one; each person who has proved on this browser
/// @param zone   in which times are told
public record ClassesPart(List<ClassesOfOne> people, String zone, Words words) {

    public ClassesPart {
        people = List.copyOf(people);
    }
}
