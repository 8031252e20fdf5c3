package org.admitone.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.mail.PostgresReturns.Holder;
import org.admitone.mail.PostgresReturns.Place;
import org.admitone.platform.Rounds;
import org.admitone.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks into the mailbox of returned mails now and then; on every node, one node at a time.
@Component
final class ReturnWorker implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnWorker.class);
    private static final Rounds.Tempo TEMPO = new Rounds.Tempo(Duration.ofSeconds(1), Duration.ofSeconds(5), "another node goes on reading returned mails when the lease ends");

    private final PostgresReturns returns;
    private final ReturnSettings settings;
    private final Clock clock;
    private final @Nullable ReturnReader reader;
    private final Holder holder;
    private final Rounds rounds = new Rounds("returned-mails", TEMPO, this::round);
    private volatile Mailbox mailbox = new Mailbox(Mailbox.Came.NOT_OURS, Instant.EPOCH);
    private Instant nextAt = Instant.MIN;

    ReturnWorker(PostgresReturns returns, ReturnSettings settings, ReturnAddresses addresses, Clock clock) {
        this.returns = returns;
        this.settings = settings;
        this.clock = clock;
        this.reader = addresses.known().filter(_ -> settings.host() != null).map(known -> new ReturnReader(settings, known, returns, clock)).orElse(null);
        this.holder = new Holder(settings.mailbox(), UUID.randomUUID());
    }

    /// How the mailbox was found the last time.
    ///
    /// @param at when it was read, or since when it cannot be
    record Mailbox(Came came, Instant at) {

        enum Came {
            /// Another node reads it, or nobody has yet.
            NOT_OURS,
            READ,
            /// It does not accept our name and password.
            REFUSED,
            /// Anything else.
            UNREADABLE
        }
    }

    Mailbox mailbox() {
        return mailbox;
    }

    private boolean round() {
        ReturnReader by = reader;
        if (by == null || clock.instant().isBefore(nextAt)) {
            return false;
        }
        nextAt = clock.instant().plus(settings.every());
        Optional<Place> place = returns.hold(holder, clock.instant(), by.leaseEnd());
        if (place.isEmpty()) {
            mailbox = new Mailbox(Mailbox.Came.NOT_OURS, clock.instant());
            return false;
        }
        boolean more = read(by, place.get());
        nextAt = more ? Instant.MIN : nextAt;
        return more;
    }

    private boolean read(ReturnReader by, Place place) {
        try {
            ReturnReader.Looked looked = by.read(holder, place);
            mailbox = new Mailbox(Mailbox.Came.READ, clock.instant());
            if (looked.found() > 0) {
                LOG.info("{} mails came back; see the outbox.", looked.found());
            }
            return looked.more();
        } catch (DataAccessException databaseGone) {                  // says nothing of the mailbox
            throw databaseGone;
        } catch (AuthenticationFailedException refused) {
            found(Mailbox.Came.REFUSED);
            LOG.warn("The mailbox of returned mails does not accept our name and password; trying again in {}.", settings.every());
        } catch (MessagingException | RuntimeException broken) {        // its message may hold what a mail says
            found(Mailbox.Came.UNREADABLE);
            LOG.warn("The mailbox of returned mails could not be read ({}); trying again in {}.", broken.getClass().getSimpleName(), settings.every());
        } finally {
            returns.letGo(holder);
        }
        return false;
    }

    private void found(Mailbox.Came came) {
        mailbox = mailbox.came() == came ? mailbox : new Mailbox(came, clock.instant());
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-returned-mails";
    }

    @Override
    public boolean needed() {
        return reader != null;
    }
}
