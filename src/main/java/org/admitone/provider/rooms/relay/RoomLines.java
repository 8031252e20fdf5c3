package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.admitone.admission.SeatHolder;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what people who run a class do in its room into the audit chain, and what others tried. The room itself is memory:
/// there is no transaction to share, and a database that is away delays the line, never the act.
@Component
class RoomLines {

    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final Clock clock;

    RoomLines(AuditTrail audit, PlatformTransactionManager transactions, Deliveries deliveries, Clock clock) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// To all in the room.
    void done(Member by, String action, Map<String, ?> detail) {
        write(by.holder(), action, null, detail);
    }

    void doneTo(Member by, Member target, String action, Map<String, ?> detail) {
        write(by.holder(), action, target.holder().person().value(), detail);
    }

    /// Somebody asked for what only those do who run the class.
    void refused(Member by, TeacherAct act) {
        write(by.holder(), "room.act_refused", by.holder().person().value(), Map.of("act", act.name(), "role", by.holder().role().code()));
    }

    private void write(SeatHolder by, String action, @Nullable UUID person, Map<String, ?> detail) {
        Instant now = clock.instant();
        var line = new AuditEntry(now, "person:" + by.uid(), action, by.course().value(), by.session().value(), person, detail);
        deliveries.add(() -> transaction.executeWithoutResult(status -> audit.append(line)));
    }
}
