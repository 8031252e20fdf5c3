package org.admitone.console;

import java.security.Principal;

/// Whoever of the staff is signed in; the principal of every request below `/console`.
public record StaffMember(StaffId id, String login, String displayName, StaffRole role) implements Principal {

    @Override
    public String getName() {
        return login;
    }

    /// As the audit trail writes it.
    public String actor() {
        return "staff:" + login;
    }
}
