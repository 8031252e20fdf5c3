package org.admitone.console;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/// What an address of the console can need ([ConsoleRights]) and a role can give. The words complete "somebody who may ...".
public enum StaffRight implements GrantedAuthority {
    /// One's own sign-ins, password and second factor.
    SELF("look after their own sign-in"),
    READ("read courses, sessions and attendance"),
    DOOR("work at the door"),
    /// Their own classes, as [Teaching] knows them.
    TEACH("hold their own classes"),
    AUDIT("read the audit trail"),
    PLAN("plan courses and sessions"),
    OWN("run the house");

    private final String words;

    StaffRight(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The roles that give it, the smallest first.
    public List<StaffRole> roles() {
        return Arrays.stream(StaffRole.values()).filter(role -> role.gives(this)).toList().reversed();
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
