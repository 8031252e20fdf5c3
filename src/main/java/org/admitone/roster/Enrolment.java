package org.admitone.roster;

/// One person's membership in one course.
public record Enrolment(CourseId course, Person person, EnrolmentTerms terms, long revision) {

    public Role role() {
        return terms.role();
    }

    public Entitlement entitlement() {
        return terms.entitlement();
    }
}
