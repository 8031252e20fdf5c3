package org.admitone.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far the mailbox of returned mails has been read, and what was found in it. Each mail is taken in with the step past it, in one transaction:
/// killed before its commit it is read again, after it never.
@Component
class PostgresReturns {

    /// Whoever holds the mailbox.
    record Holder(String mailbox, UUID node) {}

    /// @param tries at the mail that comes next
    record Place(long validity, long nextUid, int tries) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    PostgresReturns(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// Empty where another node reads.
    Optional<Place> hold(Holder holder, Instant now, Instant until) {
        return jdbc.sql("""
                insert into mail_returns as r (mailbox, leased_by, leased_until) values (:mailbox, :node, :until)
                on conflict (mailbox) do update set leased_by = excluded.leased_by, leased_until = excluded.leased_until
                 where r.leased_until is null or r.leased_until <= :now or r.leased_by = excluded.leased_by
                returning uid_validity, next_uid, tries
                """).param("mailbox", holder.mailbox).param("node", holder.node).param("now", at(now)).param("until", at(until))
                .query((row, n) -> new Place(row.getLong("uid_validity"), row.getLong("next_uid"), row.getInt("tries"))).optional();
    }

    void letGo(Holder holder) {
        jdbc.sql("update mail_returns set leased_until = null, leased_by = null where mailbox = :mailbox and leased_by = :node")
                .param("mailbox", holder.mailbox).param("node", holder.node).update();
    }

    /// The server numbers its mails anew: from the first again. What was taken in stays so.
    void beginAnew(Holder holder, long validity) {
        jdbc.sql("update mail_returns set uid_validity = :validity, next_uid = 1, tries = 0 where mailbox = :mailbox and leased_by = :node")
                .param("validity", validity).param("mailbox", holder.mailbox).param("node", holder.node).update();
    }

    /// Written down before the mail is touched, so that one over which a node dies is not touched for ever. How many times it was tried before.
    int tryAt(Holder holder, long uid) {
        return jdbc.sql("""
                update mail_returns set tries = case when next_uid = :uid then tries + 1 else 1 end, next_uid = :uid
                 where mailbox = :mailbox and leased_by = :node and next_uid <= :uid returning tries
                """).param("uid", uid).param("mailbox", holder.mailbox).param("node", holder.node).query(Integer.class).optional().orElse(Integer.MAX_VALUE) - 1;
    }

    /// True where the mail is one of ours and was not known to have come back.
    @Transactional
    public boolean takeIn(Holder holder, long uid, Optional<ReturnedMail> read, Instant now) {
        int held = jdbc.sql("update mail_returns set next_uid = :uid + 1, tries = 0 where mailbox = :mailbox and leased_by = :node and next_uid = :uid")
                .param("uid", uid).param("mailbox", holder.mailbox).param("node", holder.node).update();
        return held == 1 && read.isPresent() && returned(read.get(), now);
    }

    private boolean returned(ReturnedMail returned, Instant now) {
        Optional<Optional<UUID>> of = jdbc.sql("""
                update outbox_mail set returned_at = :now, last_problem = :problem where mail_id = :mail and returned_at is null and sent_at is not null
                returning person_id
                """).param("now", at(now)).param("problem", returned.reason().sentence()).param("mail", returned.mail())
                .query((row, n) -> Optional.ofNullable(row.getObject("person_id", UUID.class))).optional();
        of.ifPresent(person -> audit.append(new AuditEntry(now, "system", "mail.returned", null, null, person.orElse(null),
                Map.of("mail", returned.mail().toString(), "reason", returned.reason().name().toLowerCase(java.util.Locale.ROOT)))));
        return of.isPresent();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
