package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Something guarded that was otherwise than staff want it.
///
/// @param setting stable: a setting's name, `lock:` and a setting, `member`, `group`, `account`,
///                `meeting:` or `live:` and a number, or `session:` and its id
/// @param by      who did it, where Zoom tells
/// @param end     null: it still is so
public record Drift(UUID id, Subject subject, String setting, String found, String should, Noticed noticed, @Nullable By by, @Nullable End end) {

    /// @param how by a webhook, or by looking
    public record Noticed(How how, Instant at) {

        public enum How { WEBHOOK, POLL }
    }

    /// @param id     at Zoom
    /// @param masked their address, enough to recognise it
    public record By(String id, String masked) {}

    public record End(Kind kind, @Nullable Instant at) {

        public enum Kind {
            /// Put back by us.
            UNDONE,
            /// Put right by somebody else, or guarded no more.
            GONE,
            /// Zoom does not take what we set.
            STUCK
        }
    }

    public boolean isOpen() {
        return end == null || end.kind() == End.Kind.STUCK;
    }

    /// The session whose own meeting it is about.
    public Optional<SessionId> session() {
        return setting.startsWith("session:") ? Optional.of(SessionId.of(setting.substring("session:".length()))) : Optional.empty();
    }

    /// The number of a meeting that a host scheduled.
    public Optional<Long> meeting() {
        return number("meeting:");
    }

    /// The number of one that a host began without a plan.
    public Optional<Long> begun() {
        return number("live:");
    }

    private Optional<Long> number(String kind) {
        return setting.startsWith(kind) ? Optional.of(Long.parseLong(setting.substring(kind.length()))) : Optional.empty();
    }
}
