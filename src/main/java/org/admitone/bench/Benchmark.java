package org.admitone.bench;

import java.io.PrintStream;

/// One benchmark: `./admitone bench <name>`. Found as a service (`META-INF/services`), so that whatever is measured keeps its
/// benchmark in its own package. Starts what it measures itself, on throw-away data, and measures its yardstick in the same run.
public interface Benchmark {

    String name();

    /// @param progress for people who wait; not part of the result
    BenchReport measure(PrintStream progress) throws Exception;
}
