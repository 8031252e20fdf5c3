package org.admitone.simulator.bench.term;

import java.io.PrintStream;
import org.admitone.bench.BenchFolder;
import org.admitone.bench.BenchReport;
import org.admitone.bench.Benchmark;
import org.admitone.platform.postgres.EmbeddedPostgres;

/// `./admitone bench term`: 200 instructors, eight sessions a week, twelve weeks, by twenty hosts, the server killed twelve times on the way.
public final class TermBench implements Benchmark {

    private static final TermSize WHOLE = new TermSize(200, 8, 12, 20, 12, 100, 1);

    @Override
    public String name() {
        return "term";
    }

    @Override
    public BenchReport measure(PrintStream progress) throws Exception {
        progress.println("Carrying out a term of " + WHOLE.sessions() + " sessions; this takes a quarter of an hour ...");
        try (BenchFolder folder = BenchFolder.fresh(); EmbeddedPostgres database = EmbeddedPostgres.in(folder.path().resolve("postgres"))) {
            return TermRun.carryOut(WHOLE, new TermGround(database.access().url(), database.user(), database.password(), folder.path()), progress);
        }
    }
}
