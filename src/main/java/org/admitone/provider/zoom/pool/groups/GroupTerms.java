package org.admitone.provider.zoom.pool.groups;

import java.util.Set;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.HostId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Wording;

/// What staff say of a group.
///
/// @param beside   whether everybody's hosts may hold its classes as well
/// @param hosts    that hold its classes and no others
/// @param courses  whose classes
/// @param teachers whose courses' classes
public record GroupTerms(String name, Beside beside, Set<HostId> hosts, Set<CourseId> courses, Set<PersonId> teachers) {

    public enum Beside { OWN_AND_COMMON, OWN_ONLY }

    private static final int LONGEST_NAME = 100;

    public GroupTerms {
        name = Wording.tidy(name);
        hosts = Set.copyOf(hosts);
        courses = Set.copyOf(courses);
        teachers = Set.copyOf(teachers);
        new Faults().unless(!name.isEmpty() && name.length() <= LONGEST_NAME && name.codePoints().noneMatch(Character::isISOControl), "name",
                "The name of a host group has 1 to " + LONGEST_NAME + " characters on one line.").orThrow();
    }
}
