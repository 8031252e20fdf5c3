package org.admitone.simulator.zoom;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Calls something ten times a second until it is closed.
final class Ticker implements AutoCloseable {

    private static final long PAUSE = 100;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Runnable work;

    Ticker(Runnable work) {
        this.work = work;
    }

    void start() {
        Thread.ofVirtual().name("simulator-ticker").start(this::tick);
    }

    private void tick() {
        try {
            while (!closing.await(PAUSE, TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What failed is shown and the next tick comes all the same: a simulator whose time stands still misleads.
    private void once() {
        try {
            work.run();
        } catch (RuntimeException bug) {
            bug.printStackTrace();
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
