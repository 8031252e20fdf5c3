package org.admitone.roster.web;

import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Enrolment;
import org.admitone.roster.Enrolments;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.springframework.stereotype.Component;

/// Finds what an address names by the LMS's own ids, or says that it is not there.
@Component
class Named {

    private final Courses courses;
    private final People people;
    private final Enrolments enrolments;

    Named(Courses courses, People people, Enrolments enrolments) {
        this.courses = courses;
        this.people = people;
        this.enrolments = enrolments;
    }

    Course course(String code) {
        return courses.byCode(code).orElseThrow(() -> new NotThere("course"));
    }

    Enrolment enrolment(CourseId course, String uid) {
        Person person = people.byUid(uid).orElseThrow(() -> new NotThere("enrolment"));
        return enrolments.of(course, person.id()).orElseThrow(() -> new NotThere("enrolment"));
    }

    Enrolments enrolments() {
        return enrolments;
    }
}
