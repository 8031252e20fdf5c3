package org.admitone.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.nodes.ThisNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Seats people who present a ticket, and keeps their seats while they are away.
@Component
final class SeatDesk implements SeatKeeper {

    /// How long a seat waits for a connection that was lost.
    static final Duration GRACE = Duration.ofSeconds(90);

    private final PostgresSeats seats;
    private final TicketCheck tickets;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ThisNode node;
    private final Clock clock;

    SeatDesk(PostgresSeats seats, TicketCheck tickets, PlatformTransactionManager transactions,
             AuditTrail audit, ThisNode node, Clock clock) {
        this.seats = seats;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Seating sit(SeatClaim claim, String address) {
        Instant now = clock.instant();
        Optional<TicketCheck.Good> good = tickets.check(claim, "GET", address, now);
        if (good.isEmpty()) {
            return new Seating.NotSeated();
        }
        Optional<SeatHolder> holder = transaction.execute(status -> {
            seats.lockCourseOf(good.get().seat());
            Optional<SeatHolder> seated = seats.useTicket(good.get().knock(), now)
                    ? seats.occupy(good.get().seat(), new ConnectionId(UUID.randomUUID()), node.id(), now) : Optional.empty();
            if (seated.isEmpty()) {
                status.setRollbackOnly();
            }
            return seated;
        });
        return holder.<Seating>map(Seating.Seated::new).orElseGet(Seating.NotSeated::new);
    }

    @Override
    public void connectionLost(SeatHolder holder) {
        seats.away(holder.connection(), holder.seat(), clock.instant().plus(GRACE));
    }

    @Override
    public void leave(SeatHolder holder) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            var left = seats.left(holder.connection(), holder.seat(), now);
            audit.append(SeatLines.released(left, ReleaseReason.LEFT, "person:" + holder.uid(), "", now));
        });
    }

    @Override
    public Set<ConnectionId> noLongerSeated(Collection<ConnectionId> connections) {
        return connections.isEmpty() ? Set.of() : seats.notCurrent(connections, node.id());
    }
}
