package org.admitone.simulator.zoom.hooks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Work on other threads, counted, so that somebody can wait until there is none.
final class UnderWay implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int count;

    void start(Runnable work) {
        change(1);
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                change(-1);
            }
        });
    }

    private synchronized void change(int by) {
        count += by;
        notifyAll();
    }

    /// @throws IllegalStateException there is still some after the limit
    synchronized void none(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (count > 0) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException(count + " webhooks are still under way");
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
