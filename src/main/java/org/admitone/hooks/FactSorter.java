package org.admitone.hooks;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Turns facts into events and puts them before each endpoint that asked for them. Any node may; one does at a time, so that the order in
/// which facts were committed is the order of events. Facts that were committed at the same time have no order.
@Component
final class FactSorter {

    private static final int PORTION = 500;

    private final PostgresFacts facts;
    private final EventWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactSorter(PostgresFacts facts, EventWriter writer, PlatformTransactionManager transactions, Clock clock) {
        this.facts = facts;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// True when there may be more at once.
    boolean sort() {
        Integer sorted = facts.none() ? Integer.valueOf(0) : transaction.execute(status -> facts.mineToSort() ? portion() : 0);
        return sorted != null && sorted == PORTION;
    }

    private int portion() {
        List<Long> found = facts.oldest(PORTION);
        if (!found.isEmpty()) {
            facts.tell(facts.read(found).stream().flatMap(fact -> writer.eventsOf(fact).stream()).toList(), clock.instant());
            facts.forget(found);
        }
        return found.size();
    }
}
