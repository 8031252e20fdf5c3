package org.admitone.provider.zoom.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Found;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.presence.PostgresStrangers.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes out whoever must not go on: asks Zoom, and asks again until Zoom says that they have left. Where Zoom does not let this account do
/// so, says that it is impossible, and leaves the telling to [Alarms]. The book is written before and after each call, never during it.
@Component
class Removals {

    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
    /// Between the asking and the next asking, should nobody have left.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int REFUSALS = 2;

    private final PostgresStrangers book;
    private final ZoomApi zoom;
    private final AccountDesk account;
    private final HistoryDesk histories;
    private final AuditTrail audit;
    private final Work work;

    Removals(PostgresStrangers book, ZoomApi zoom, AccountDesk account, HistoryDesk histories, AuditTrail audit, Work work) {
        this.book = book;
        this.zoom = zoom;
        this.account = account;
        this.histories = histories;
        this.audit = audit;
        this.work = work;
    }

    /// @return how many were asked about
    int round() {
        Clock clock = work.clock();
        List<Due> due = book.claim(clock.instant(), PAUSE);
        for (Due each : due) {
            ask(each, clock.instant());
        }
        due.stream().map(Due::meeting).distinct().forEach(histories::drawUp);        // so that pages tell what was done
        return due.size();
    }

    private void ask(Due due, Instant now) {
        try {
            zoom.urgent().live().remove(due.meeting(), due.uuid());
            asked(due, now);
        } catch (ZoomFault fault) {
            failed(due, fault.trouble(), now);
        }
    }

    private void asked(Due due, Instant now) {
        TransactionTemplate transaction = work.transaction();
        transaction.executeWithoutResult(status -> {
            book.asked(due.connection());
            if (due.before().removal() == Removal.NONE) {
                account.foundRemoval(Found.YES);
                audit.append(line(due, now));
            }
        });
    }

    private static AuditEntry line(Due due, Instant now) {
        PostgresStrangers.Whose whose = due.whose();
        return new AuditEntry(now, "system", "stranger.removed", whose.course().value(), whose.session().value(),
                whose.person() == null ? null : whose.person().value(), Map.of("connection", due.connection().toString()));
    }

    private void failed(Due due, ZoomTrouble trouble, Instant now) {
        switch (trouble) {
            case ZoomTrouble.PlanLacks _ -> {
                account.foundRemoval(Found.NO);
                book.impossible(due.connection());
            }
            case ZoomTrouble.MissingScopes _, ZoomTrouble.BadCredentials _, ZoomTrouble.NotConfigured _ -> givenUp(due, trouble);
            case ZoomTrouble.Refused _, ZoomTrouble.NotFound _ -> refused(due, trouble, now);
            case ZoomTrouble.Throttled(Instant until) -> book.later(due.connection(), until);
            case ZoomTrouble.DailyLimit limit -> book.later(due.connection(), limit.until());
            case ZoomTrouble.Unreachable(Instant nextTry) -> book.later(due.connection(), nextTry);
            case ZoomTrouble.Ambiguous _, ZoomTrouble.Conflict _ -> book.later(due.connection(), now.plus(PAUSE));      // asking twice does no harm
        }
    }

    /// Most likely they have just left, and the word of it is on its way.
    private void refused(Due due, ZoomTrouble trouble, Instant now) {
        if (due.before().removal() == Removal.ASKED) {
            book.unknownThere(due.connection());
        } else if (due.before().asks() < REFUSALS) {
            book.refused(due.connection(), now.plus(PAUSE));
        } else {
            givenUp(due, trouble);
        }
    }

    private void givenUp(Due due, ZoomTrouble trouble) {
        LOG.warn("Somebody in session {} has to be taken out and Zoom refuses ({}); staff and teachers are told.", due.whose().session(), trouble.getClass().getSimpleName());
        book.impossible(due.connection());
    }
}
