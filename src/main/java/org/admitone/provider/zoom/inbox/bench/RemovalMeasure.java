package org.admitone.provider.zoom.inbox.bench;

import java.io.PrintStream;

/// How long it takes from the event that reports somebody who has no business there to the call that removes them. A service
/// (`META-INF/services`), for it needs a Zoom that can be run here; where none is found the benchmark says so.
public interface RemovalMeasure {

    /// Our own time, in seconds.
    double seconds(PrintStream progress) throws Exception;
}
