package org.admitone.console.course;

import java.time.ZoneId;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Reader;
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

    /// In the session's zone; and in the reader's where their clock shows something else.
    public static SessionRow row(Session session, String courseTitle, When here, Reader reader) {
        When when = here.in(session.zone());
        return new SessionRow("/console/sessions/" + session.id(), session.title(), courseTitle, "/console/courses/" + session.course(),
                when.span(session.startsAt(), session.endsAt()), session.zone().getId(), yours(session, here, reader), chip(session, when));
    }

    /// By the reader's clock; empty where it shows the same.
    public static String yours(Session session, When here, Reader reader) {
        ZoneId zone = reader.zone();
        if (zone == null || zone.getRules().getOffset(session.startsAt()).equals(session.zone().getRules().getOffset(session.startsAt()))) {
            return "";
        }
        return reader.say("sessions.your-time", here.in(zone).span(session.startsAt(), session.endsAt()), zone.getId());
    }
}
