package org.admitone.platform.start;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whether this server should be given work: warm, and not on its way out.
@Component
public class Readiness {

    private final AtomicBoolean ready = new AtomicBoolean();

    public boolean isReady() {
        return ready.get();
    }

    void reached() {
        ready.set(true);
    }

    @EventListener(ContextClosedEvent.class)
    void leaving() {
        ready.set(false);
    }
}
