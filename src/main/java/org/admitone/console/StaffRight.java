package org.admitone.console;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/// What an address of the console can need ([ConsoleRights]) and a role can give. Their words are in `messages/staff-right_*.properties`.
public enum StaffRight implements GrantedAuthority {
    /// One's own sign-ins, password and second factor.
    SELF,
    READ,
    DOOR,
    /// Their own classes, as [Teaching] knows them.
    TEACH,
    AUDIT,
    PLAN,
    OWN;

    /// The roles that give it, the smallest first.
    public List<StaffRole> roles() {
        return Arrays.stream(StaffRole.values()).filter(role -> role.gives(this)).toList().reversed();
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
