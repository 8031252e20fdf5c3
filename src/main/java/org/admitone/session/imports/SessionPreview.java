package org.admitone.session.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.admitone.session.timetable.Beside;
import org.jspecify.annotations.Nullable;

/// What an import would do, to be looked at before it happens.
///
/// @param id        null: the plan has faults and cannot be confirmed; nothing was kept
/// @param expiresAt until when it can be confirmed
/// @param beside    what else the course or its teachers have while a session would be held
public record SessionPreview(@Nullable SessionListId id, SessionPlan plan, @Nullable Instant expiresAt, Map<PlannedSession, List<Beside>> beside) {

    public SessionPreview {
        beside = Map.copyOf(beside);
    }

    public List<Beside> beside(PlannedSession entry) {
        return beside.getOrDefault(entry, List.of());
    }
}
