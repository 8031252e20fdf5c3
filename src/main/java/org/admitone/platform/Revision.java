package org.admitone.platform;

/// The state of a thing on which a change is based: it goes through only while the thing is still in that state.
public record Revision(long number) {

    /// Whatever the state is: the last writer wins, on purpose.
    public static final Revision ANY = new Revision(0);

    /// There may be no such thing yet.
    public static final Revision NOTHING_YET = new Revision(-1);

    public Revision {
        if (number < -1) {
            throw new IllegalArgumentException("revisions count from 1");
        }
    }

    /// Whether the change presupposes that the thing is there.
    public boolean demandsTheThing() {
        return number > 0;
    }
}
