package org.admitone.provider.zoom.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the group or one host stands.
///
/// @param lookedAt null: not yet
/// @param trouble  why it cannot be guarded; null: it can
public record GuardStanding(Subject subject, @Nullable Instant lookedAt, @Nullable Trouble trouble) {}
