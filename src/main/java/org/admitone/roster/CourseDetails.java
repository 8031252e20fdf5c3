package org.admitone.roster;

import java.time.ZoneId;
import org.admitone.platform.Faults;

/// What the school says of a course. Refuses everything that is wrong at once.
///
/// @param code the LMS's id of the course, unique
/// @param zone in which its dates are meant, and in which its sessions are held unless they say otherwise
public record CourseDetails(String code, String title, ZoneId zone, DoorSettings door) {

    public CourseDetails {
        code = Wording.tidy(code);
        title = Wording.tidy(title);
        new Faults()
                .addUnlessNull("code", Wording.wrongWithCode(code))
                .addUnlessNull("title", Wording.wrongWithTitle(title))
                .orThrow();
    }
}
