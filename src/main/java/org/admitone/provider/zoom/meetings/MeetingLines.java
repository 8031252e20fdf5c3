package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens to a session's meeting, as lines of the audit chain. Never a link or a passcode.
@Component
final class MeetingLines {

    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingLines(AuditTrail audit, PlatformTransactionManager transactions, Clock clock) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// One transaction with its line; no line where the change did not happen.
    boolean with(BooleanSupplier change, String action, PlannedSession session, Map<String, ?> detail) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean happened = change.getAsBoolean();
            if (happened) {
                audit.append(line(action, session, detail));
            }
            return happened;
        }));
    }

    void add(String action, PlannedSession session, Map<String, ?> detail) {
        transaction.executeWithoutResult(status -> audit.append(line(action, session, detail)));
    }

    private AuditEntry line(String action, PlannedSession session, Map<String, ?> detail) {
        return new AuditEntry(clock.instant(), "system", action, session.course().value(), session.plan().session().value(), null, detail);
    }
}
