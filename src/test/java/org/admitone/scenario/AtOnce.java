package org.admitone.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Many doing something at the same moment.
public final class AtOnce {

    private AtOnce() {}

    /// Runs all, released together; the results in order. Throws what the first that failed threw.
    public static <T extends @Nullable Object> List<T> each(int count, IntFunction<T> act) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(count);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                int one = n;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return act.apply(one);
                }));
            }
            ready.await();
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
