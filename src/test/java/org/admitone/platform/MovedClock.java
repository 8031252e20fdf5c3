package org.admitone.platform;

/// A clock that a test moves, and that tells of it: jobs that look once a second need not be waited for then.
public interface MovedClock {

    /// Called after each move, on the thread of whoever moves it, until it is closed.
    Watch whenMoved(Runnable told);

    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
