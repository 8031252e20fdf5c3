package org.admitone.classmail;

import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Where somebody is told their classes to come anew, at the address they have: a mailbox was full, or a mail server had a bad day.
/// Asked twice before it is done it is done once. The usual worker does it, after the course's usual quiet.
@Component
public final class ClassMailAgain {

    private final PostgresNews news;
    private final PostgresDue due;
    private final ClassMailChoices choices;
    private final Changes changes;

    ClassMailAgain(PostgresNews news, PostgresDue due, ClassMailChoices choices, Changes changes) {
        this.news = news;
        this.due = due;
        this.choices = choices;
        this.changes = changes;
    }

    /// Of how many courses; 0: they were told of nothing that is still to come, or class mails are off.
    public int tell(PersonId person, Actor actor) {
        return changes.make(actor, change -> {
            List<CourseId> courses = news.toldOf(person, change.at()).stream().filter(course -> choices.of(course).sends()).toList();
            for (CourseId course : courses) {
                news.forgetWhereTold(course, person, change.at());
                due.changed(course);
            }
            if (!courses.isEmpty()) {
                change.note("mail.tried_again", null, null, person, Map.of("courses", courses.size()));
            }
            return courses.size();
        });
    }
}
