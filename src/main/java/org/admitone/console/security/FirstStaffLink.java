package org.admitone.console.security;

import java.util.List;
import org.admitone.platform.Announcement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// While nobody of the staff exists: the one-time link by which the first one sets a sign-in, printed at each start.
@Component
@Order(1)
class FirstStaffLink implements Announcement {

    private final StaffInvitations invitations;

    FirstStaffLink(StaffInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<String> lines(String base) {
        return invitations.forFirstOwner()
                .map(code -> List.of("Set up the first sign-in here (good for three days, for one person):", "  " + base + "/console/welcome/" + code.value()))
                .orElse(List.of());
    }
}
