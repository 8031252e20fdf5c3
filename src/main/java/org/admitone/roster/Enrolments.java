package org.admitone.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;

/// Who belongs to which course. Reading is for all; changes go through [RosterDesk] and [ImportDesk], which audit them.
public interface Enrolments {

    Optional<Enrolment> of(CourseId course, PersonId person);

    /// Sorted by name.
    ///
    /// @param at what "in force" is judged by
    Page<Enrolment> list(CourseId course, EnrolmentFilter filter, Slice slice, Instant at);

    /// All of a course at once, in no order: for comparing, not for showing.
    List<Enrolment> all(CourseId course);

    /// Every enrolment of one person, by course.
    List<Enrolment> ofPerson(PersonId person);

    /// How many of each role; roles that nobody has are absent.
    Map<Role, Integer> counts(CourseId course);

    Enrolment add(CourseId course, PersonId person, EnrolmentTerms terms, Instant at);

    /// Refuses a change that was based on another state.
    Enrolment change(CourseId course, PersonId person, Revision basedOn, EnrolmentTerms terms, Instant at);

    /// Refuses a removal that was based on another state.
    void remove(CourseId course, PersonId person, Revision basedOn);
}
