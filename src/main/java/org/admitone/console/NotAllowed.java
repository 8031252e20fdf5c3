package org.admitone.console;

/// A member of the staff asks for what they may not have, for a reason that the address alone does not tell (addresses and
/// roles: [ConsoleRights]). Becomes a page with status 403.
public final class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super("not for this member", null, false, false);
    }

    /// Refuses unless it is theirs to have.
    public static void unless(boolean given) {
        if (!given) {
            throw new NotAllowed();
        }
    }
}
