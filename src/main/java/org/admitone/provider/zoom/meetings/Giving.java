package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.provider.zoom.ZoomLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives a way to a seat in one transaction: the seat is live in it, the giving is written down, and the audit chain has its line.
@Component
final class Giving {

    private final PostgresGivings givings;
    private final AuditTrail audit;
    private final ZoomSeals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Giving(PostgresGivings givings, AuditTrail audit, ZoomSeals seals, PlatformTransactionManager transactions, Clock clock) {
        this.givings = givings;
        this.audit = audit;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    sealed interface Outcome {

        record Given(ZoomLink link) implements Outcome {}

        record Noted() implements Outcome {}

        record NoneThere() implements Outcome {}

        record SeatEnded() implements Outcome {}
    }

    /// The way this seat had before, else the person's own.
    Outcome own(Sitter who) {
        return inOneGo(who, now -> givings.ownAgain(who.seat()).or(() -> givings.ready(who, now)), "own");
    }

    /// The person's own, else one that was kept for such a case.
    Outcome ownOrSpare(Sitter who) {
        return switch (own(who)) {
            case Outcome.NoneThere() -> inOneGo(who, now -> givings.spare(who, now), "spare");
            case Outcome.Given given -> given;
            case Outcome.Noted noted -> noted;
            case Outcome.SeatEnded ended -> ended;
        };
    }

    /// The host's way is about to leave. [Outcome.NoneThere] where this person may not be the host, or another one is.
    Outcome host(Sitter who, WaysIn.Wish wish) {
        return committed(() -> {
            Instant now = clock.instant();
            if (!givings.holdLive(who)) {
                return new Outcome.SeatEnded();
            }
            givings.lockHost(who.session());
            if (!givings.noteHost(who, now, wish)) {
                return new Outcome.NoneThere();
            }
            audit.append(line(who, null, "host", now));
            return new Outcome.Noted();
        });
    }

    private interface Choice {
        Optional<PostgresGivings.Given> at(Instant now);
    }

    private Outcome inOneGo(Sitter who, Choice choice, String kind) {
        return committed(() -> {
            Instant now = clock.instant();
            if (!givings.holdLive(who)) {
                return new Outcome.SeatEnded();
            }
            Optional<PostgresGivings.Given> given = choice.at(now);
            if (given.isEmpty()) {
                return new Outcome.NoneThere();
            }
            givings.note(who, given.get().way(), now);
            audit.append(line(who, given.get().way(), kind, now));
            return new Outcome.Given(seals.open(given.get().link(), given.get().way()));
        });
    }

    private Outcome committed(java.util.function.Supplier<Outcome> giving) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> giving.get()));
    }

    private static AuditEntry line(Sitter who, @Nullable UUID way, String kind, Instant now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("seat", who.seat().toString());
        detail.put("kind", kind);
        if (way != null) {
            detail.put("way", way.toString());
        }
        return new AuditEntry(now, "door", "way.given", who.course().value(), who.session().value(), who.person().value(), detail);
    }
}
