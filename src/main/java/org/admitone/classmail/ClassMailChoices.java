package org.admitone.classmail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.mail.Outbox;
import org.admitone.platform.Stored;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.springframework.stereotype.Component;

/// Where staff and programs say whether a course's people are told by mail. Said again it changes nothing. Whoever was not told meanwhile is
/// told when it is switched on: of what is to come, not of what was.
@Component
public final class ClassMailChoices {

    private final PostgresChoices choices;
    private final PostgresDue due;
    private final ClassMailSettings settings;
    private final Outbox outbox;
    private final Changes changes;

    ClassMailChoices(PostgresChoices choices, PostgresDue due, ClassMailSettings settings, Outbox outbox, Changes changes) {
        this.choices = choices;
        this.due = due;
        this.settings = settings;
        this.outbox = outbox;
        this.changes = changes;
    }

    public ClassMailChoice of(CourseId course) {
        return new ClassMailChoice(choices.said(course).orElse(null), settings.send(), outbox.sends());
    }

    /// How far telling its people has come. Empty where nothing has changed since everybody was told; a change shows a second later.
    public Optional<ClassMailProgress> progress(CourseId course) {
        return due.progress(course);
    }

    public Stored<ClassMailChoice> say(CourseId course, ClassMailChoice.Way way, Actor actor) {
        return changes.make(actor, change -> {
            if (of(course).way() == way) {
                return Stored.unchanged(of(course));
            }
            if (way == ClassMailChoice.Way.AS_THE_SCHOOL) {
                choices.forget(course);
            } else {
                choices.say(course, way == ClassMailChoice.Way.ON, change.at(), actor.name());
            }
            change.note("class_mails.said", course, null, null, Map.of("way", way.name().toLowerCase(Locale.ROOT)));
            return Stored.changed(of(course));
        });
    }
}
