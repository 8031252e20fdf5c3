package org.admitone.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.admitone.mail.PostgresReturns.Holder;
import org.admitone.mail.PostgresReturns.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks into the mailbox of returned mails now and then; on every node, one node at a time.
@Component
final class ReturnWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresReturns returns;
    private final ReturnSettings settings;
    private final Clock clock;
    private final @Nullable ReturnReader reader;
    private final Holder holder;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;
    private Instant nextAt = Instant.MIN;

    ReturnWorker(PostgresReturns returns, ReturnSettings settings, ReturnAddresses addresses, Clock clock) {
        this.returns = returns;
        this.settings = settings;
        this.clock = clock;
        this.reader = addresses.known().filter(_ -> settings.host() != null).map(known -> new ReturnReader(settings, known, returns, clock)).orElse(null);
        this.holder = new Holder(settings.mailbox(), UUID.randomUUID());
    }

    private void work(ReturnReader by) {
        try {
            while (isRunning()) {
                if (!clock.instant().isBefore(nextAt)) {
                    nextAt = clock.instant().plus(settings.every());
                    lookOnce(by);
                }
                bell.poll(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The reader of returned mails has stopped.");
        }
    }

    private void lookOnce(ReturnReader by) {
        try {
            Optional<Place> place = returns.hold(holder, clock.instant(), by.leaseEnd());
            if (place.isPresent()) {
                read(by, place.get());
            }
        } catch (DataAccessException | TransactionException databaseGone) {
            LOG.warn("Returned mails cannot be looked after ({}); trying again in {}.", databaseGone.getClass().getSimpleName(), settings.every());
        }
    }

    private void read(ReturnReader by, Place place) {
        try {
            int found = by.read(holder, place);
            if (found > 0) {
                LOG.info("{} mails came back; see the outbox.", found);
            }
        } catch (AuthenticationFailedException refused) {
            LOG.warn("The mailbox of returned mails does not accept our name and password; trying again in {}.", settings.every());
        } catch (MessagingException | RuntimeException broken) {        // its message may hold what a mail says
            LOG.warn("The mailbox of returned mails could not be read ({}); trying again in {}.", broken.getClass().getSimpleName(), settings.every());
        } finally {
            returns.letGo(holder);
        }
    }

    @Override
    public void start() {
        ReturnReader by = reader;
        if (by != null) {
            Thread worker = Thread.ofVirtual().name("returned-mails").unstarted(() -> work(by));
            thread = worker;
            worker.start();
        }
    }

    @Override
    public void stop() {
        Thread worker = thread;
        thread = null;
        if (worker == null) {
            return;
        }
        bell.offer(Boolean.TRUE);                   // not an interrupt, which would break the database's connection
        try {
            if (!worker.join(PATIENCE)) {
                LOG.warn("Returned mails were still being read at the stop; another node goes on when the lease ends.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
