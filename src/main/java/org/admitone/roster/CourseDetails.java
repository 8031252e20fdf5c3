package org.admitone.roster;

import java.time.ZoneId;
import org.admitone.platform.Faults;

/// What the school says of a course. Refuses everything that is wrong at once.
///
/// @param code the LMS's id of the course, unique
/// @param chat whether what is written in its built-in rooms stays
/// @param zone in which its dates are meant, and in which its sessions are held unless they say otherwise
public record CourseDetails(String code, String title, ZoneId zone, DoorSettings door, ChatKeeping chat) {

    /// A course that keeps no chat.
    public CourseDetails(String code, String title, ZoneId zone, DoorSettings door) {
        this(code, title, zone, door, ChatKeeping.FORGOTTEN);
    }

    public CourseDetails {
        code = Wording.tidy(code);
        title = Wording.tidy(title);
        new Faults()
                .addUnlessNull("code", Wording.wrongWithCode(code))
                .addUnlessNull("title", Wording.wrongWithTitle(title))
                .orThrow();
    }
}
