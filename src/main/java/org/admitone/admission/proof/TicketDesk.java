package org.admitone.admission.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.pass.PassId;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.ProofKind;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// LMS tickets: the LMS says, server to server, who is signed in there, and sends that browser here within a minute. A ticket is
/// redeemed by one device, in one guarded statement of the database (I3). Does not decide whether the person may come in.
@Service
public class TicketDesk {

    static final Duration LIFETIME = Duration.ofSeconds(60);

    private final PostgresLmsTickets tickets;
    private final PostgresProofs proofs;
    private final PassIssuer passes;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    TicketDesk(PostgresLmsTickets tickets, PostgresProofs proofs, PassIssuer passes, People people, AuditTrail audit, Clock clock) {
        this.tickets = tickets;
        this.proofs = proofs;
        this.passes = passes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// A ticket for somebody known to the school.
    @Transactional
    public LmsTicket issue(SessionId session, String uid, Actor actor) {
        Instant now = clock.instant();
        Person person = people.byUid(uid).orElseThrow(() -> new NotThere("person"));
        PostgresLmsTickets.Door door = tickets.door(session).orElseThrow(() -> new NotThere("session"));
        if (!door.takesTickets()) {
            throw new Clash(ProofProblem.PROOF_NOT_ACCEPTED, "This course does not accept LMS tickets as a proof. Change its door settings first.");
        }
        PassId pass = passes.passFor(session, person.id());
        LmsTicket ticket = new LmsTicket(SecretCode.random(), now.plus(LIFETIME));
        tickets.add(ticket, pass, actor, now);
        audit.append(new AuditEntry(now, actor.name(), "ticket.issued", door.course().value(), session.value(), person.id().value(),
                Map.of("pass", pass.toString(), "expiresAt", ticket.expiresAt().toString())));
        return ticket;
    }

    /// Redeems a ticket on a device. Of any number of devices at once, one wins; again and again by the same one is one time.
    @Transactional
    public Redemption redeem(String code, Caller caller) {
        Instant now = clock.instant();
        byte[] hash = SecretCode.sha256(code);
        Optional<PostgresLmsTickets.Redeemed> redeemed = tickets.redeem(hash, caller.key(), now);
        if (redeemed.isEmpty()) {
            audit.append(new AuditEntry(now, "door", "ticket.refused", null, null, null, Map.of("reason", tickets.whyNot(hash))));
            return new Redemption.NotProved();
        }
        PostgresLmsTickets.Redeemed ticket = redeemed.get();
        if (ticket.firstTime()) {
            PostgresProofs.Noted noted = proofs.note(ticket.person(), caller, ProofKind.LMS_TICKET, now);
            audit.append(ProofLines.made(ticket.line(), caller, ProofKind.LMS_TICKET, noted, now));
        }
        return new Redemption.Proved(ticket.line().pass());
    }
}
