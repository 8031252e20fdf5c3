package org.admitone.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes one change as one transaction, in the only right order: the change, the review of rights it may have taken away,
/// its audit lines last. Where two changes lock each other out, the one that lost is tried again; so the work must do
/// nothing but write to the database.
@Component
public final class Changes {

    private static final int TRIES = 4;

    private final TransactionOperations transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(TransactionOperations transactions, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What the work says of itself while it runs.
    public static final class Change {

        private final Actor actor;
        private final Instant at;
        private final List<AuditEntry> lines = new ArrayList<>();
        private final Set<CourseId> reviewed = new LinkedHashSet<>();

        private Change(Actor actor, Instant at) {
            this.actor = actor;
            this.at = at;
        }

        /// The one instant of the whole change.
        public Instant at() {
            return at;
        }

        /// Somebody may have lost a right in this course.
        public void rightsChanged(CourseId course) {
            reviewed.add(course);
        }

        public void note(String action, @Nullable CourseId course, @Nullable UUID session, @Nullable PersonId person, Map<String, ?> detail) {
            lines.add(new AuditEntry(at, actor.name(), action, course == null ? null : course.value(), session,
                    person == null ? null : person.value(), detail));
        }
    }

    /// What an audit line says of an act, with its reason where one was given.
    public static Map<String, String> because(String reason, Map<String, String> detail) {
        String tidy = Wording.reason(reason);
        if (tidy.isEmpty()) {
            return detail;
        }
        Map<String, String> whole = new LinkedHashMap<>(detail);
        whole.put("reason", tidy);
        return whole;
    }

    public <T> T make(Actor actor, Function<Change, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return java.util.Objects.requireNonNull(transactions.execute(status -> once(actor, work)));
            } catch (PessimisticLockingFailureException lostTheRace) {
                if (tried == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {      // a transaction around this one is lost with it
                    throw lostTheRace;
                }
            }
        }
    }

    private <T> T once(Actor actor, Function<Change, T> work) {
        Change change = new Change(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        T result = work.apply(change);
        change.reviewed.forEach(course -> events.publishEvent(new RightsChanged(course)));
        if (!change.lines.isEmpty()) {
            audit.append(change.lines);
        }
        return result;
    }
}
