package org.admitone.platform;

/// The state of a thing on which a change is based: it goes through only while the thing is still in that state.
public record Revision(long number) {

    /// Whatever the state is: the last writer wins, on purpose.
    public static final Revision ANY = new Revision(0);

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("revisions count from 1");
        }
    }
}
