package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.provider.zoom.HostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens to a session's meeting, as lines of the audit chain. Never a link or a passcode.
@Component
final class MeetingLines {

    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingLines(AuditTrail audit, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
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

    /// @param found what somebody else changed at Zoom
    void drifted(PlannedSession session, HostId host, List<String> found) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new MeetingDrifted(session.plan().session(), host, String.join("\n", found)));
            audit.append(line("place.drifted", session, Map.of("found", found)));
        });
    }

    void mended(PlannedSession session, HostId host) {
        transaction.executeWithoutResult(status -> events.publishEvent(new MeetingDrifted(session.plan().session(), host, "")));
    }

    void add(String action, PlannedSession session, Map<String, ?> detail) {
        transaction.executeWithoutResult(status -> audit.append(line(action, session, detail)));
    }

    private AuditEntry line(String action, PlannedSession session, Map<String, ?> detail) {
        return new AuditEntry(clock.instant(), "system", action, session.course().value(), session.plan().session().value(), null, detail);
    }
}
