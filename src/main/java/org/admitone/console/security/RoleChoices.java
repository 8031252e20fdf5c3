package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.StaffRole;
import org.admitone.platform.words.Words;

/// The roles to choose from, the one that can do everything last.
final class RoleChoices {

    private static final List<StaffRole> ORDER = List.of(StaffRole.SCHEDULER, StaffRole.DOOR_STAFF, StaffRole.AUDITOR, StaffRole.TEACHER, StaffRole.OWNER);

    private RoleChoices() {}

    static List<Choice> all(Words words) {
        return ORDER.stream().map(role -> Choice.of(role.code(), words.say("colleagues.choice", words.of("staff-role", role), words.of("staff-role-more", role)))).toList();
    }
}
