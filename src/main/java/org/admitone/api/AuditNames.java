package org.admitone.api;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// The learning system's ids for ours, each looked up once per answer. What is not there any more keeps ours.
public final class AuditNames {

    private final Map<UUID, String> known = new HashMap<>();
    private final People people;
    private final Courses courses;

    public AuditNames(People people, Courses courses) {
        this.people = people;
        this.courses = courses;
    }

    public @Nullable String person(@Nullable UUID id) {
        return id == null ? null : known.computeIfAbsent(id, key -> people.byId(new PersonId(key)).map(Person::uid).orElse(key.toString()));
    }

    public @Nullable String course(@Nullable UUID id) {
        return id == null ? null : known.computeIfAbsent(id, key -> courses.byId(new CourseId(key)).map(Course::code).orElse(key.toString()));
    }
}
