package org.admitone.session;

import org.admitone.school.School;
import org.springframework.stereotype.Component;

/// When the door of a session opens and closes that is planned without a word about it.
@Component
public final class UsualDoor {

    private final School school;

    UsualDoor(School school) {
        this.school = school;
    }

    public DoorTimes times() {
        return new DoorTimes(school.opensMinutesBefore(), school.closesMinutesAfter());
    }
}
