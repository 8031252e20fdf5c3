package org.admitone.admission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.audit.AuditEntry;

/// Ended seats as audit lines.
final class SeatLines {

    private SeatLines() {}

    /// A seat that made room for the same person's next one.
    static AuditEntry released(SeatId seat, ReleaseReason reason, KnockFacts.Known known, Instant now) {
        return new AuditEntry(now, "door", "seat.released", known.session().course().value(), known.session().id().value(),
                known.visitor().person().value(), Map.of("seat", seat.toString(), "reason", reason.code()));
    }

    static List<AuditEntry> released(List<PostgresSeats.Released> seats, ReleaseReason reason, String actor, String why, Instant now) {
        return seats.stream().map(seat -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("seat", seat.seat().toString());
            detail.put("reason", reason.code());
            if (!why.isEmpty()) {
                detail.put("why", why);
            }
            return new AuditEntry(now, actor, "seat.released", seat.course().value(), seat.session().value(), seat.person().value(), detail);
        }).toList();
    }
}
