package org.admitone.platform;

/// The thing named by the request does not exist (for this caller). Becomes a 404 problem.
public final class NotThere extends RuntimeException {

    private final String kind;

    /// @param kind the vocabulary's word: `course`, `session`, ...
    public NotThere(String kind) {
        super("no such " + kind, null, false, false);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
