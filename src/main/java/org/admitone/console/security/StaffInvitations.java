package org.admitone.console.security;

import java.util.Optional;
import org.admitone.console.StaffMember;
import org.admitone.platform.SecretCode;

/// How the first person gets in.
public interface StaffInvitations {

    /// A new one-time code for `/console/welcome/<code>`, good for three days and one owner; empty once anybody of the
    /// staff exists. Codes given before stay good, so that a second start does not spoil the first one's link.
    Optional<SecretCode> forFirstOwner();

    /// As if its holder had filled in the welcome page; the password is held to the same rules.
    StaffMember accept(SecretCode code, String displayName, String login, String password);
}
