package org.admitone.provider.zoom.presence;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// When and within what the jobs of this package work.
@Component
record Work(Clock clock, PlatformTransactionManager transactions) {

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
