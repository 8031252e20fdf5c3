package org.admitone.classmail;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where somebody is told their classes to come anew, at the address they have: a mailbox was full, or a mail server had a bad day.
/// Asked twice before it is done it is done once. The usual worker does it, after the course's usual quiet.
@Component
public final class ClassMailAgain {

    private final JdbcClient jdbc;
    private final ClassMailChoices choices;
    private final Changes changes;

    ClassMailAgain(JdbcClient jdbc, ClassMailChoices choices, Changes changes) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.changes = changes;
    }

    /// Of how many courses; 0: they were told of nothing that is still to come, or class mails are off.
    public int tell(PersonId person, Actor actor) {
        return changes.make(actor, change -> {
            List<CourseId> courses = told(person, change).stream().filter(course -> choices.of(course).sends()).toList();
            for (CourseId course : courses) {
                jdbc.sql("update class_told set to_hash = sha256('') where person_id = :person and course_id = :course and withdrawn_at is null and ends_at > :now")
                        .param("person", person.value()).param("course", course.value()).param("now", change.at().atOffset(ZoneOffset.UTC)).update();
                jdbc.sql("insert into class_mail_change (course_id) values (:course)").param("course", course.value()).update();
            }
            if (!courses.isEmpty()) {
                change.note("mail.tried_again", null, null, person, Map.of("courses", courses.size()));
            }
            return courses.size();
        });
    }

    private List<CourseId> told(PersonId person, Changes.Change change) {
        return jdbc.sql("select distinct course_id from class_told where person_id = :person and withdrawn_at is null and ends_at > :now order by course_id")
                .param("person", person.value()).param("now", change.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CourseId(row.getObject(1, UUID.class))).list();
    }
}
