package org.admitone.provider.rooms;

/// The media engine could not do what was asked: it is down, too slow, or refused. Carries the engine's code, never what
/// a browser sent.
public final class EngineFault extends RuntimeException {

    private final int code;

    public EngineFault(String what) {
        this(what, 0);
    }

    public EngineFault(String what, int code) {
        super(what);
        this.code = code;
    }

    public EngineFault(String what, Throwable cause) {
        super(what, cause);
        this.code = 0;
    }

    /// The engine's own number for it, 0 if it gave none.
    public int code() {
        return code;
    }
}
