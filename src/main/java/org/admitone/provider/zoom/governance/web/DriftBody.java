package org.admitone.provider.zoom.governance.web;

import java.time.Instant;
import java.util.UUID;
import org.admitone.provider.zoom.governance.Drift;
import org.jspecify.annotations.Nullable;

/// A drift, as programs see it.
record DriftBody(UUID id, String account, String setting, String found, String should, String noticedBy, Instant noticedAt, @Nullable Doer doneBy, String state, @Nullable Instant endedAt) {

    /// @param address masked
    record Doer(String id, String address) {}

    static DriftBody of(Drift drift) {
        Drift.By by = drift.by();
        Drift.End end = drift.end();
        return new DriftBody(drift.id(), drift.subject().code(), drift.setting(), drift.found(), drift.should(), GuardBody.word(drift.noticed().how()), drift.noticed().at(),
                by == null ? null : new Doer(by.id(), by.masked()), end == null ? "open" : GuardBody.word(end.kind()), end == null ? null : end.at());
    }
}
