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
        Session.Phase phase = session.phaseAt(when.now());
        String word = when.words().of("phase", phase);
        return switch (phase) {
            case CANCELLED -> new Chip(Tone.BAD, Icon.REFUSED, word);
            case ENDED, COMING, OVER -> Chip.quiet(word);
            case DOOR_OPEN, CLOSING -> Chip.wait(word);
            case RUNNING -> new Chip(Tone.GOOD, Icon.INSIDE, word);
        };
    }

    public static SessionRow row(Session session, String courseTitle, When here) {
        When when = here.in(session.zone());
        return new SessionRow("/console/sessions/" + session.id(), session.title(), courseTitle, "/console/courses/" + session.course(),
                when.span(session.startsAt(), session.endsAt()), session.zone().getId(), chip(session, when));
    }
}
