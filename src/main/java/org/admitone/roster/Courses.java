package org.admitone.roster;

import java.time.Instant;
import java.util.Optional;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;

/// The school's courses. Reading is for all; changes go through [CourseDesk], which audits them.
public interface Courses {

    Optional<Course> byId(CourseId id);

    Optional<Course> byCode(String code);

    /// Sorted by title.
    Page<Course> list(CourseFilter filter, Slice slice);

    /// Refuses a code that is taken.
    Course add(CourseDetails details, Instant at);

    /// Refuses a change that was based on another state, and a code that is taken.
    Course change(CourseId id, Revision basedOn, CourseDetails details);

    /// Puts the course away, or takes it out again (null).
    Course archive(CourseId id, Revision basedOn, @org.jspecify.annotations.Nullable Instant at);
}
