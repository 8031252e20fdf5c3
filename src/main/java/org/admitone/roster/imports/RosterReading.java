package org.admitone.roster.imports;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.admitone.roster.Course;
import org.admitone.roster.Enrolments;
import org.admitone.roster.SessionCodes;
import org.springframework.stereotype.Component;

/// Reads what a list must be compared with, and compares.
@Component
final class RosterReading {

    private final PostgresImports people;
    private final Enrolments enrolments;
    private final SessionCodes sessions;

    RosterReading(PostgresImports people, Enrolments enrolments, SessionCodes sessions) {
        this.people = people;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    ImportPlan plan(Course course, RosterList list, Instant at) {
        Set<String> uids = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (RosterRow row : list.rows()) {
            if (row.uid() != null) {
                uids.add(row.uid());
            }
            if (row.email() != null) {
                emails.add(row.email());
            }
        }
        emails.forEach(email -> uids.add(KnownPeople.provisionalUid(email)));
        RosterNow now = new RosterNow(new KnownPeople(people.people(uids, emails)), enrolments.all(course.id()), sessions.of(course.id()));
        return ImportPlanner.plan(list, now, at);
    }
}
