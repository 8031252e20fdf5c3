package org.admitone.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.Admission.SeatTaking;
import org.admitone.admission.PostgresDoorBook.Noted;
import org.admitone.admission.PostgresDoorBook.Taking;
import org.admitone.admission.PostgresDoorFacts.Earlier;
import org.admitone.admission.PostgresDoorFacts.Found;
import org.admitone.admission.PostgresDoorFacts.Lapsed;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.pass.PassId;
import org.admitone.platform.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides a round of knocks in one transaction: lock the courses' rights, read, decide each by [Door], write guarded, append
/// the audit lines, commit. Promises that an answer was committed before it is given (I7) and has one audit line (I8).
/// A knock that met somebody faster is handed back undecided.
@Component
final class PostgresKnockRounds {

    /// A ticket's life.
    static final Duration TICKET = Duration.ofSeconds(60);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final SeatTickets tickets;
    private final Clock clock;

    PostgresKnockRounds(JdbcTemplate jdbc, PlatformTransactionManager transactions, AuditTrail audit, SeatTickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// The answers by the knocks' place in the round; a knock without one has to be decided again.
    Map<Knock, KnockAnswer> decide(List<Knock> knocks) {
        return transaction.execute(status -> decideInTransaction(knocks));
    }

    /// Read as it stands, without any lock.
    AdmissionDesk.Standing standing(Knock knock) {
        byte @Nullable [] link = knock.presented() instanceof Knock.Presented.ByLink(byte[] hash) ? hash : null;
        UUID pass = knock.presented() instanceof Knock.Presented.ByPass(PassId id) ? id.value() : null;
        return jdbc.query("""
                select exists (select from device d where d.person_id = p.person_id and d.key_thumbprint = ? and d.revoked_at is null)
                  from pass p
                 where p.pass_id = coalesce((select pass_id from pass_link where link_hash = ?::bytea), ?::uuid)
                """, row -> !row.next() ? AdmissionDesk.Standing.STRANGE
                        : row.getBoolean(1) ? AdmissionDesk.Standing.OWN_DEVICE : AdmissionDesk.Standing.KNOWN_PASS,
                knock.key().thumbprint(), link, pass);
    }

    /// The same on a class that never was, and rolled back: for a server that warms up.
    Map<Knock, KnockAnswer> rehearse(List<Knock> knocks) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute((Connection connection) -> {
                PostgresRehearsal.invent(connection, knocks, clock.instant());
                return Boolean.TRUE;
            });
            return decideInTransaction(knocks);
        });
    }

    private Map<Knock, KnockAnswer> decideInTransaction(List<Knock> knocks) {
        Instant now = clock.instant();
        Round round = new Round(now);
        jdbc.execute((Connection connection) -> {
            PostgresDoorFacts.lockCourses(connection, knocks);
            List<Found> found = PostgresDoorFacts.read(connection, knocks, now);
            for (int i = 0; i < knocks.size(); i++) {
                round.consider(knocks.get(i), found.get(i));
            }
            round.write(connection);
            return Boolean.TRUE;
        });
        audit.append(round.lines);
        return round.answers;
    }

    private record Decision(KnockFacts facts, Admission admission) {}

    /// The state of one round while it is decided and written.
    private final class Round {

        private final Instant now;
        private final Instant ticketExpires;
        private final Map<Knock, KnockAnswer> answers = new IdentityHashMap<>();
        private final List<AuditEntry> lines = new ArrayList<>();
        private final Set<Object> considered = new HashSet<>();
        private final Map<Lapsed, KnockFacts> releases = new LinkedHashMap<>();
        private final Map<Knock, Taking> takings = new IdentityHashMap<>();
        private final Map<Knock, Decision> decisions = new IdentityHashMap<>();

        Round(Instant now) {
            this.now = now;
            this.ticketExpires = now.plus(TICKET);
        }

        /// One knock of a person and session a round, and one of a number: the facts of a second would be stale.
        void consider(Knock knock, Found found) {
            boolean first = considered.add(knock.id()) && (!(found.facts() instanceof KnockFacts.Known known)
                    || considered.add(List.of(known.session().id(), known.visitor().person())));
            if (!first) {
                return;
            }
            switch (found.earlier()) {
                case Earlier.Answered(SeatId seat, Instant expires) -> answers.put(knock, repeated(knock, found, seat, expires));
                case Earlier.Spent() -> answers.put(knock, spent(knock, found));
                case Earlier.None() -> settle(knock, found, Door.decide(found.facts(), knock.wish(), now));
            }
        }

        private KnockAnswer repeated(Knock knock, Found found, SeatId seat, Instant expires) {
            return found.facts() instanceof KnockFacts.Known known
                    ? new KnockAnswer.Welcome(seat, tickets.codeFor(knock.id(), seat, knock.key()), expires, known, Door.role(known))
                    : new KnockAnswer.NoEntry(new Refusal.KnockRepeated());
        }

        /// A recorded refusal or wait is never more than that: it may tell a newer reason, never admit.
        private KnockAnswer spent(Knock knock, Found found) {
            return switch (Door.decide(found.facts(), knock.wish(), now)) {
                case Admission.Refused(Refusal why) -> new KnockAnswer.NoEntry(why);
                case Admission.WaitUntil(KnockFacts.Known facts, Instant opensAt) -> new KnockAnswer.NotYet(facts, opensAt);
                case Admission.Admitted _ -> new KnockAnswer.NoEntry(new Refusal.KnockRepeated());
            };
        }

        private void settle(Knock knock, Found found, Admission admission) {
            decisions.put(knock, new Decision(found.facts(), admission));
            if (admission instanceof Admission.Admitted admitted && !(admitted.taking() instanceof SeatTaking.Keep)) {
                Lapsed lapsed = found.lapsedSeat();
                if (lapsed != null) {
                    releases.put(lapsed, found.facts());
                }
                if (admitted.taking() instanceof SeatTaking.MoveFrom(SeatId earlier)) {
                    releases.put(new Lapsed(earlier, ReleaseReason.MOVED), found.facts());
                }
                takings.put(knock, new Taking(new SeatId(TimeOrderedIds.next(now)), admitted));
            }
        }

        void write(Connection connection) throws SQLException {
            Set<UUID> ended = PostgresDoorBook.release(connection, releases.keySet(), now);
            releases.forEach((lapsed, facts) -> {
                if (ended.contains(lapsed.seat().value()) && facts instanceof KnockFacts.Known known) {
                    lines.add(SeatLines.released(lapsed.seat(), lapsed.reason(), known, now));
                }
            });
            Set<UUID> seated = new HashSet<>(PostgresDoorBook.keep(connection, kept(), ticketExpires));
            seated.addAll(PostgresDoorBook.take(connection, List.copyOf(takings.values()), now, ticketExpires));
            List<Noted> notes = notes(seated);
            Set<UUID> noted = PostgresDoorBook.note(connection, notes, now, ticketExpires);
            for (Noted note : notes) {
                if (!noted.contains(note.knock().id())) {
                    throw new RoundLost();      // another node has just noted this number; its seat must not be ours
                }
                answer(note.knock(), note);
            }
        }

        /// Who was to be seated and is not met somebody faster: left out, to be decided again.
        private List<Noted> notes(Set<UUID> seated) {
            List<Noted> notes = new ArrayList<>();
            decisions.forEach((knock, decision) -> {
                switch (decision.admission) {
                    case Admission.Admitted admitted -> {
                        SeatId seat = seatFor(knock, admitted);
                        if (seated.contains(seat.value())) {
                            notes.add(new Noted(knock, "admitted", seat));
                        }
                    }
                    case Admission.WaitUntil _ -> notes.add(new Noted(knock, "wait", null));
                    case Admission.Refused(Refusal why) -> notes.add(new Noted(knock, why.code(), null));
                }
            });
            return notes;
        }

        private List<SeatId> kept() {
            List<SeatId> kept = new ArrayList<>();
            for (Decision decision : decisions.values()) {
                if (decision.admission instanceof Admission.Admitted admitted && admitted.taking() instanceof SeatTaking.Keep(SeatId seat)) {
                    kept.add(seat);
                }
            }
            return kept;
        }

        private SeatId seatFor(Knock knock, Admission.Admitted admitted) {
            Taking taking = takings.get(knock);
            return taking != null ? taking.seat() : ((SeatTaking.Keep) admitted.taking()).seat();
        }

        private void answer(Knock knock, Noted note) {
            Decision decision = decisions.get(knock);
            if (decision == null) {
                return;
            }
            answers.put(knock, switch (decision.admission) {
                case Admission.Admitted admitted -> {
                    SeatId seat = seatFor(knock, admitted);
                    yield new KnockAnswer.Welcome(seat, tickets.codeFor(knock.id(), seat, knock.key()),
                            ticketExpires, admitted.facts(), admitted.role());
                }
                case Admission.WaitUntil(KnockFacts.Known facts, Instant opensAt) -> new KnockAnswer.NotYet(facts, opensAt);
                case Admission.Refused(Refusal why) -> new KnockAnswer.NoEntry(why);
            });
            lines.add(DoorLines.of(knock, decision.facts, decision.admission, note.seat(), now));
        }
    }

    /// The round is rolled back and its knocks are decided again.
    static final class RoundLost extends RuntimeException {
        RoundLost() {
            super("a knock's number was noted elsewhere at the same moment", null, false, false);
        }
    }
}
