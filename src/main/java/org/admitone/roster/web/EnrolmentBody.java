package org.admitone.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.roster.Enrolment;
import org.admitone.roster.Entitlement;
import org.admitone.roster.SessionScope;
import org.admitone.roster.Suspension;
import org.jspecify.annotations.Nullable;

/// An enrolment as programs see it.
///
/// @param sessions codes; null: all of the course's
record EnrolmentBody(String uid, @Nullable String email, String displayName, @Nullable String language, String role, @Nullable Instant from, @Nullable Instant until,
                     @Nullable List<String> sessions, boolean suspended, @Nullable String suspendedReason,
                     @Nullable Instant suspendedAt, long revision) {

    /// @param codes of the course's sessions
    static EnrolmentBody of(Enrolment enrolment, Map<UUID, String> codes) {
        Entitlement right = enrolment.entitlement();
        Suspension suspension = right.suspension();
        return new EnrolmentBody(enrolment.person().uid(), enrolment.person().email(), enrolment.person().displayName(), PersonBody.code(enrolment.person().language()),
                enrolment.role().code(), right.from(), right.until(), sessions(right.sessions(), codes), suspension != null,
                suspension == null ? null : suspension.reason(), suspension == null ? null : suspension.since(), enrolment.revision());
    }

    private static @Nullable List<String> sessions(SessionScope scope, Map<UUID, String> codes) {
        return switch (scope) {
            case SessionScope.AllSessions() -> null;
            case SessionScope.OnlySessions(Set<UUID> only) -> only.stream().map(id -> codes.getOrDefault(id, id.toString())).sorted().toList();
        };
    }

    @Override
    public String toString() {
        return "EnrolmentBody[masked]";
    }
}
