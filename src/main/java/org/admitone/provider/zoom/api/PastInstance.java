package org.admitone.provider.zoom.api;

import java.time.Instant;
import org.admitone.provider.zoom.InstanceId;

/// One time that a meeting was held.
public record PastInstance(InstanceId id, Instant startedAt) {

    static PastInstance of(Answer answer) {
        return new PastInstance(new InstanceId(answer.text("uuid")), answer.instant("start_time"));
    }
}
