package org.admitone.console.security;

import java.util.List;
import java.util.stream.Stream;
import org.admitone.console.Choice;
import org.admitone.console.StaffRole;

/// The roles to choose from, the one that can do everything last.
final class RoleChoices {

    static final List<Choice> ALL = Stream.of(StaffRole.SCHEDULER, StaffRole.DOOR_STAFF, StaffRole.AUDITOR, StaffRole.TEACHER, StaffRole.OWNER)
            .map(role -> Choice.of(role.code(), role.words() + ": " + role.more())).toList();

    private RoleChoices() {}
}
