package org.admitone.console.course;

import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.session.Session;

/// Where a session stands, in a word.
public final class PhaseWords {

    private PhaseWords() {}

    public static Chip chip(Session session, When when) {
        return switch (session.phaseAt(when.now())) {
            case CANCELLED -> new Chip(Tone.BAD, Icon.REFUSED, "Cancelled");
            case ENDED -> Chip.quiet("Ended");
            case COMING -> Chip.quiet("Coming");
            case DOOR_OPEN -> Chip.wait("Door open");
            case RUNNING -> new Chip(Tone.GOOD, Icon.INSIDE, "On now");
            case CLOSING -> Chip.wait("Closing");
            case OVER -> Chip.quiet("Over");
        };
    }

    public static SessionRow row(Session session, String courseTitle, When here) {
        When when = here.in(session.zone());
        return new SessionRow("/console/sessions/" + session.id(), session.title(), courseTitle, "/console/courses/" + session.course(),
                when.span(session.startsAt(), session.endsAt()), session.zone().getId(), chip(session, when));
    }
}
