package org.admitone.roster;

import java.util.List;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;

/// Everybody of the whole school with the courses they belong to, for looking somebody up. Each part takes about as long in a school of ten thousand as in a small one.
public interface Directory {

    /// Sorted by name.
    Page<Listed> list(DirectoryFilter filter, Slice slice);

    /// @param belongs by the course's title
    record Listed(Person person, List<Belonging> belongs) {

        public Listed {
            belongs = List.copyOf(belongs);
        }
    }

    /// @param standing whether the enrolment is suspended
    record Belonging(CourseId course, String title, Role role, Standing standing) {}

    enum Standing { IN_FORCE, SUSPENDED }
}
