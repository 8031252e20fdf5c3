package org.admitone.console;

/// A member of the staff asks for what their role does not give. Becomes a page with status 403.
public final class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super("not with this role", null, false, false);
    }

    /// Refuses unless the role gives it.
    public static void unless(boolean given) {
        if (!given) {
            throw new NotAllowed();
        }
    }
}
