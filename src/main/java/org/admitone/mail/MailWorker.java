package org.admitone.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.admitone.platform.Rounds;
import org.admitone.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Empties the outbox: at once after each commit that posted a mail, and every second for what is due again or was left by a
/// node that died. Any number of nodes may do so; a mail is claimed by one. Without a mail server it only drops what expired.
@Component
class MailWorker implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final PostgresOutbox mails;
    private final MailSettings settings;
    private final Clock clock;
    private final @Nullable SmtpCarrier carrier;
    private final Semaphore hands;
    private final Rounds rounds;
    private @Nullable Instant sweptAt;

    MailWorker(PostgresOutbox mails, MailSettings settings, ReturnAddresses returns, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
        this.carrier = settings.canSend() ? new SmtpCarrier(settings, returns.known().orElse(null)) : null;
        this.hands = new Semaphore(settings.parallel());
        this.rounds = new Rounds("outbox", new Rounds.Tempo(Duration.ofSeconds(1), settings.timeout(), "mails are tried again when their lease ends"), this::sendAndSweep);
    }

    @TransactionalEventListener
    void ring(Outbox.Posted posted) {
        rounds.ring();
    }

    private boolean sendAndSweep() throws InterruptedException {
        sweep();
        return sendDue();
    }

    private void sweep() {
        Instant now = clock.instant();
        if (sweptAt != null && now.isBefore(sweptAt.plusSeconds(5))) {
            return;
        }
        sweptAt = now;
        int dropped = mails.expire(now);
        mails.forgetOlderThan(now.minus(KEPT));
        if (dropped > 0 && carrier != null) {
            LOG.warn("{} mails expired before they could be sent; see the outbox.", dropped);
        }
    }

    /// True when there may be more to do at once.
    private boolean sendDue() throws InterruptedException {
        if (carrier == null) {
            return false;
        }
        hands.acquire();
        int free = 1 + hands.drainPermits();
        List<PostgresOutbox.Claimed> claimed = List.of();
        try {
            claimed = mails.claim(free, clock.instant(), lease());
        } finally {
            hands.release(free - claimed.size());
        }
        for (PostgresOutbox.Claimed mail : claimed) {
            Thread.ofVirtual().name("mail-" + mail.id()).start(() -> send(carrier, mail));
        }
        return claimed.size() == free;
    }

    /// Longer than every step of one conversation taken together.
    private Duration lease() {
        return settings.timeout().multipliedBy(8);
    }

    private void send(SmtpCarrier by, PostgresOutbox.Claimed mail) {
        try {
            switch (by.carry(mail, clock.instant())) {
                case SmtpCarrier.Delivery.Taken() -> mails.sent(mail.id(), clock.instant());
                case SmtpCarrier.Delivery.NotNow(String why) -> {
                    Instant next = clock.instant().plus(waitAfter(mail.attempts()));
                    mails.failed(mail.id(), why, next);
                    LOG.warn("Mail {} was not sent: {} Next try at {}.", mail.id(), why, next);
                }
                case SmtpCarrier.Delivery.Never(String why) -> {
                    mails.refused(mail.id(), why, clock.instant());
                    LOG.warn("Mail {} will not be sent: {}", mail.id(), why);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Mail {}: its outcome could not be noted ({}); it is tried again when its lease ends.", mail.id(),
                    e.getClass().getSimpleName());
        } finally {
            hands.release();
        }
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        Worker.super.stop();
        try {
            if (hands.tryAcquire(settings.parallel(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                hands.release(settings.parallel());
            } else {
                LOG.warn("Mails were still being handed over at the stop; they are tried again when their lease ends.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-mail";
    }
}
