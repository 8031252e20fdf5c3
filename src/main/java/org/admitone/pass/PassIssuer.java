package org.admitone.pass;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.Clash;
import org.admitone.platform.SecretCode;
import org.admitone.roster.PersonId;
import org.admitone.roster.RightsChanged;
import org.admitone.roster.Wording;
import org.admitone.session.SessionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues passes and their links, and takes them back. A pass comes into being when it is first needed. Each act is one
/// transaction with its audit line. Does not decide who may come in: a pass is the right to knock, the door decides.
@Service
public class PassIssuer {

    private final PostgresPasses passes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PassIssuer(PostgresPasses passes, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.passes = passes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// One person's pass. Safe to ask twice, also at once. Takes part in the caller's transaction.
    @Transactional
    public PassId passFor(SessionId session, PersonId person) {
        return ensured(session, person, clock.instant()).pass();
    }

    /// A new link for one person known to the school.
    @Transactional
    public IssuedLink issueLink(SessionId session, String uid, LinkTerms terms, Actor actor) {
        Instant now = clock.instant();
        PostgresPasses.Of of = passes.session(session);
        PostgresPasses.Row row = ensured(session, passes.person(uid), now);
        if (row.revoked()) {
            throw new Clash(PassProblem.PASS_IS_REVOKED, "This person's pass for the session was revoked. Restore the pass first.");
        }
        IssuedLink link = links(of, List.of(row), terms, now).getFirst();
        audit.append(line(now, actor, "pass.link_issued", of, row.person(), Map.of("expiresAt", link.expiresAt().toString())));
        return link;
    }

    /// A new link for everybody whose enrolment covers the session.
    @Transactional
    public IssuedLinks issueLinksForAll(SessionId session, LinkTerms terms, Actor actor) {
        Instant now = clock.instant();
        PostgresPasses.Of of = passes.session(session);
        List<PostgresPasses.Row> rows = passes.ensure(session, passes.expected(session), now);
        List<IssuedLink> issued = links(of, rows.stream().filter(row -> !row.revoked()).toList(), terms, now);
        audit.append(new AuditEntry(now, actor.name(), "pass.links_issued", of.course().value(), session.value(), null,
                Map.of("links", issued.size(), "earlier", terms.earlier().name().toLowerCase(Locale.ROOT))));
        return new IssuedLinks(issued, rows.stream().filter(PostgresPasses.Row::revoked).map(PostgresPasses.Row::uid).toList());
    }

    /// Ends every link of the person's pass; who is inside stays, and so does the pass.
    @Transactional
    public int revokeLinks(SessionId session, String uid, Actor actor) {
        Instant now = clock.instant();
        PostgresPasses.Of of = passes.session(session);
        PostgresPasses.Row row = ensured(session, passes.person(uid), now);
        int revoked = passes.revokeLinks(List.of(row.pass()), now);
        audit.append(line(now, actor, "pass.links_revoked", of, row.person(), Map.of("links", revoked)));
        return revoked;
    }

    /// Revokes the person's pass with its links, whether or not it was ever used; a live seat ends with it.
    @Transactional
    public void revoke(SessionId session, String uid, String why, Actor actor) {
        String reason = Wording.reason(why);
        Instant now = clock.instant();
        PostgresPasses.Of of = passes.session(session);
        PostgresPasses.Row row = ensured(session, passes.person(uid), now);
        if (!passes.revoke(row.pass(), reason, now)) {
            return;
        }
        int links = passes.revokeLinks(List.of(row.pass()), now);
        events.publishEvent(new RightsChanged(of.course()));
        audit.append(line(now, actor, "pass.revoked", of, row.person(), Map.of("reason", reason, "links", links)));
    }

    /// Gives a revoked pass back. Its earlier links stay dead.
    @Transactional
    public void restore(SessionId session, String uid, Actor actor) {
        PostgresPasses.Of of = passes.session(session);
        Instant now = clock.instant();
        PostgresPasses.Row row = ensured(session, passes.person(uid), now);
        if (passes.restore(row.pass())) {
            events.publishEvent(new RightsChanged(of.course()));
            audit.append(line(now, actor, "pass.restored", of, row.person(), Map.of()));
        }
    }

    private PostgresPasses.Row ensured(SessionId session, PersonId person, Instant now) {
        return passes.ensure(session, List.of(person), now).getFirst();
    }

    private List<IssuedLink> links(PostgresPasses.Of of, List<PostgresPasses.Row> rows, LinkTerms terms, Instant now) {
        if (terms.earlier() == LinkTerms.Earlier.REVOKE) {
            passes.revokeLinks(rows.stream().map(PostgresPasses.Row::pass).toList(), now);
        }
        Instant expiresAt = terms.expiresAt() == null ? of.closesAt() : terms.expiresAt();
        List<IssuedLink> issued = new ArrayList<>(rows.size());
        for (PostgresPasses.Row row : rows) {
            issued.add(new IssuedLink(row.pass(), row.person(), row.uid(), SecretCode.random(), expiresAt));
        }
        passes.addLinks(issued.stream().map(link -> new PostgresPasses.NewLink(link.code().hash(), link.pass())).toList(), terms, now);
        return issued;
    }

    private static AuditEntry line(Instant at, Actor actor, String action, PostgresPasses.Of of, PersonId person, Map<String, ?> detail) {
        return new AuditEntry(at, actor.name(), action, of.course().value(), of.session().value(), person.value(), detail);
    }
}
