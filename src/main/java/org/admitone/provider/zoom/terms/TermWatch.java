package org.admitone.provider.zoom.terms;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks again and again whether a plan has come to its end. Any node may say so; it is said once.
@Component
class TermWatch {

    private final TermDesk desk;

    TermWatch(TermDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void round() {
        desk.finish();
    }
}
