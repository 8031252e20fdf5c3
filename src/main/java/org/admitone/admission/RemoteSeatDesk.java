package org.admitone.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.AuditTrail;
import org.admitone.pass.PassId;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the seats of classes that a provider carries.
@Component
final class RemoteSeatDesk implements RemoteSeats {

    private final PostgresSeats seats;
    private final PostgresRemoteSeats remote;
    private final TicketCheck tickets;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    RemoteSeatDesk(PostgresSeats seats, PostgresRemoteSeats remote, TicketCheck tickets, PlatformTransactionManager transactions,
                   AuditTrail audit, Clock clock) {
        this.seats = seats;
        this.remote = remote;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Claiming claim(SeatClaim claim, String address, Duration arrival) {
        Instant now = clock.instant();
        Optional<TicketCheck.Good> good = tickets.check(claim, "POST", address, now);
        if (good.isEmpty()) {
            return new Claiming.NotClaimed();
        }
        Optional<Sitter> sitter = transaction.execute(status -> {
            seats.lockCourseOf(good.get().seat());
            Optional<Sitter> claimed = seats.useTicket(good.get().knock(), now)
                    ? remote.claim(good.get().seat(), now, now.plus(arrival)) : Optional.empty();
            if (claimed.isEmpty()) {
                status.setRollbackOnly();
            }
            return claimed;
        });
        return sitter.<Claiming>map(Claiming.Claimed::new).orElseGet(Claiming.NotClaimed::new);
    }

    @Override
    public void inside(SessionId session, Map<SeatId, ConnectionId> connections) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            remote.lockSeatsOf(session);
            remote.occupied(session, connections, now);
            remote.awayWithout(session, connections.keySet(), now.plus(SeatDesk.GRACE));
        });
    }

    @Override
    public void waitLonger(SessionId session, Instant until) {
        remote.waitLonger(session, until);
    }

    @Override
    public void waitHere(SessionId session, Instant until) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("seats follow in the transaction that changes where the session is held");
        }
        remote.waitHere(session, until);
    }

    @Override
    public void leave(PassId pass, DeviceKey device) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            var left = remote.left(pass, device, now);
            left.forEach(seat -> audit.append(SeatLines.released(java.util.List.of(seat), ReleaseReason.LEFT, "person:" + seat.uid(), "", now)));
        });
    }

    @Override
    public Optional<Sitter> sitter(PassId pass, DeviceKey device) {
        return remote.sitter(pass, device);
    }

    @Override
    public Optional<Standing> standing(PassId pass, DeviceKey device) {
        return remote.latest(pass, device).map(latest -> latest.place() == PostgresRemoteSeats.Place.HERE ? here(latest) : there(latest));
    }

    private Standing there(PostgresRemoteSeats.Latest latest) {
        return switch (latest.state()) {
            case "reserved" -> new Standing.Waiting(latest.seat());
            case "occupied" -> new Standing.Inside(latest.seat(), latest.since());
            case "away" -> new Standing.Away(latest.seat(), latest.lapsesAt());
            default -> new Standing.Ended(SeatEndWords.tell(remote.ended(latest.seat())));
        };
    }

    /// Whoever was believed not to come waited for the provider, and comes now.
    private Standing here(PostgresRemoteSeats.Latest latest) {
        return switch (latest.state()) {
            case "reserved" -> new Standing.Here(Standing.Coming.YET_TO_COME);
            case "occupied", "away" -> new Standing.Here(Standing.Coming.HAS_COME);
            default -> {
                SeatEnded ended = SeatEndWords.tell(remote.ended(latest.seat()));
                yield ended.reason() == ReleaseReason.NEVER_CAME ? new Standing.Here(Standing.Coming.YET_TO_COME) : new Standing.Ended(ended);
            }
        };
    }
}
