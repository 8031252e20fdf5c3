package org.admitone.platform;

/// Something that must have run before the server calls itself ready: a cold hot path is the class-start risk. A bean of this
/// type is run once, after the web server listens and before `/health` says ready. It leaves no trace in the database that a
/// person could see, takes seconds at most, and may use real sockets to `http://127.0.0.1:<port>`.
public interface WarmUp {

    /// @param port where this server listens on this machine
    void warmUp(int port) throws Exception;
}
