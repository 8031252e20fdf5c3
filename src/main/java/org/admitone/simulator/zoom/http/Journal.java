package org.admitone.simulator.zoom.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last calls that were served.
public final class Journal {

    private static final int KEPT = 20_000;

    private final Clock clock;
    private final Deque<Served> served = new ArrayDeque<>();

    public Journal(Clock clock) {
        this.clock = clock;
    }

    synchronized void note(Call call, int status) {
        served.addLast(new Served(call.method(), call.path(), status, clock.instant()));
        if (served.size() > KEPT) {
            served.removeFirst();
        }
    }

    public synchronized List<Served> served() {
        return List.copyOf(served);
    }
}
