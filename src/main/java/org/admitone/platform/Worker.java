package org.admitone.platform;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/// A job whose rounds go on threads of their own, from the start of the house to its stop.
public interface Worker extends SmartLifecycle, Rounding {

    /// What goes round, in the order in which it starts and stops: always the same ones.
    List<Rounds> threads();

    @Override
    default void start() {
        if (needed()) {
            threads().forEach(Rounds::start);
        }
    }

    @Override
    default void stop() {
        threads().forEach(Rounds::stop);
    }

    @Override
    default boolean isRunning() {
        return threads().stream().anyMatch(Rounds::isRunning);
    }

    /// Those of the thread that has ended the fewest: one that hangs is not hidden by the others.
    @Override
    default long rounds() {
        return threads().stream().mapToLong(Rounds::ended).min().orElseThrow();
    }
}
