package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what came of a call, in one transaction, and says whether its lane goes on. A yes that comes after the claim has ended is still a yes.
@Component
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int GONE = 410;
    private static final int MOST_TRIES = 4;

    private final PostgresLanes lanes;
    private final PostgresDeliveries deliveries;
    private final RetryPlan retries;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Settling(PostgresLanes lanes, PostgresDeliveries deliveries, RetryPlan retries, PlatformTransactionManager transactions, AuditTrail audit, Clock clock) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    enum Then { GO_ON, STOP }

    /// Once more where the database ended it for another's sake: what was taken must not be sent again.
    Then settle(Lane lane, Due due, Attempt attempt, Duration lease) {
        for (int again = 0; again < MOST_TRIES - 1; again++) {
            try {
                return once(lane, due, attempt, lease);
            } catch (ConcurrencyFailureException other) {
                LOG.info("Writing down what came of a webhook gave way to another transaction; once more.");
            }
        }
        return once(lane, due, attempt, lease);
    }

    private Then once(Lane lane, Due due, Attempt attempt, Duration lease) {
        Then then = transaction.execute(status -> {
            Instant now = clock.instant();
            Then mine = lanes.lock(lane) ? Then.GO_ON : Then.STOP;
            deliveries.note(due.delivery(), attempt);
            Then goesOn = switch (attempt.outcome()) {
                case Outcome.Taken(_) -> {
                    deliveries.delivered(due.delivery(), now);
                    deliveries.saidYes(lane.endpoint(), now);
                    yield Then.GO_ON;
                }
                case Outcome.Refused(int code, _, Duration wished) -> refused(lane, due, code == GONE ? Endpoint.Why.GONE : Endpoint.Why.FAILING, wished, now);
                case Outcome.NoAnswer(_) -> refused(lane, due, Endpoint.Why.FAILING, Duration.ZERO, now);
            };
            if (goesOn == Then.GO_ON) {
                lanes.keep(lane, now.plus(lease));
            }
            return mine == Then.GO_ON ? goesOn : Then.STOP;
        });
        return then == null ? Then.STOP : then;
    }

    private Then refused(Lane lane, Due due, Endpoint.Why why, Duration wished, Instant now) {
        Instant first = due.firstTryAt() == null ? now : due.firstTryAt();
        deliveries.failed(due.delivery(), first);
        if (!deliveries.unchanged(lane.endpoint(), due.endpointRevision())) {
            lanes.waitUntil(lane, now);                                 // another address by now, or off: this was no answer of that one
            return Then.STOP;
        }
        Instant failing = deliveries.saidNo(lane.endpoint(), now).orElse(now);
        boolean forDays = !failing.plus(RetryPlan.PATIENCE).isAfter(now);
        if (!forDays && why == Endpoint.Why.FAILING && !first.plus(RetryPlan.PATIENCE).isAfter(now)) {
            deliveries.giveUp(due.delivery(), now);                 // others got through meanwhile: it is this one that is not taken
            return Then.GO_ON;
        }
        lanes.waitUntil(lane, now.plus(retries.after(due.tries() + 1, wished)));
        if (forDays || why == Endpoint.Why.GONE) {
            deliveries.switchOff(lane.endpoint(), why, now).ifPresent(name -> tellStaff(name, why, now));
        }
        return Then.STOP;
    }

    private void tellStaff(String name, Endpoint.Why why, Instant now) {
        LOG.warn("The webhook {} was switched off ({}); what happens waits for it.", name, why.code());
        audit.append(new AuditEntry(now, "system", "webhook.switched_off", null, null, null, Map.of("name", name, "why", why.code())));
    }

    void letGo(Lane lane) {
        transaction.executeWithoutResult(status -> {
            if (lanes.lock(lane)) {
                lanes.letGo(lane);
            }
        });
    }
}
