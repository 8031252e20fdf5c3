package org.admitone.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.mail.OutboxEntry.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox's table. A mail's text is wiped in the statement that ends its waiting.
@Repository
class PostgresOutbox {

    /// A mail that this worker alone may send until its lease ends.
    record Claimed(UUID id, String to, String subject, Mail.Content content, int attempts) {
        @Override
        public String toString() {
            return "Claimed[" + id + ", masked]";
        }
    }

    private final JdbcClient jdbc;

    PostgresOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Mail mail, Instant now) {
        CalendarPart calendar = mail.content().calendar();
        jdbc.sql("""
                insert into outbox_mail (to_address, subject, body_text, body_html, calendar, calendar_method, purpose, person_id,
                                         created_at, expires_at, next_try_at)
                values (:to, :subject, :text, :html, :calendar, :method, :purpose, :person, :now, :expires, :now)
                """)
                .param("to", mail.to()).param("subject", mail.subject()).param("text", mail.content().text()).param("html", mail.content().html())
                .param("calendar", calendar == null ? null : calendar.text()).param("method", calendar == null ? null : calendar.method().name())
                .param("purpose", mail.purpose()).param("person", mail.person())
                .param("now", at(now)).param("expires", at(mail.expiresAt())).update();
    }

    /// Takes at most so many due mails for this worker; should it die, others may try them when the lease ends.
    List<Claimed> claim(int most, Instant now, Duration lease) {
        return jdbc.sql("""
                update outbox_mail set attempts = attempts + 1, next_try_at = :lease
                where mail_id in (
                    select mail_id from outbox_mail
                    where sent_at is null and next_try_at <= :now and (expires_at is null or expires_at > :now)
                    order by next_try_at limit :most for update skip locked)
                returning mail_id, to_address, subject, body_text, body_html, calendar, calendar_method, attempts
                """)
                .param("now", at(now)).param("lease", at(now.plus(lease))).param("most", most)
                .query((row, n) -> new Claimed(row.getObject("mail_id", UUID.class), row.getString("to_address"),
                        row.getString("subject"), content(row), row.getInt("attempts")))
                .list();
    }

    private static Mail.Content content(ResultSet row) throws SQLException {
        String calendar = row.getString("calendar");
        return new Mail.Content(row.getString("body_text"), row.getString("body_html"),
                calendar == null ? null : new CalendarPart(CalendarPart.Method.valueOf(row.getString("calendar_method")), calendar));
    }

    void sent(UUID mail, Instant now) {
        jdbc.sql("""
                update outbox_mail set sent_at = :now, next_try_at = null, last_problem = null, body_text = '', body_html = null, calendar = null, calendar_method = null
                where mail_id = :mail
                """).param("now", at(now)).param("mail", mail).update();
    }

    void failed(UUID mail, String problem, Instant nextTry) {
        jdbc.sql("update outbox_mail set next_try_at = :next, last_problem = :problem where mail_id = :mail and sent_at is null")
                .param("next", at(nextTry)).param("problem", problem).param("mail", mail).update();
    }

    void refused(UUID mail, String problem, Instant now) {
        jdbc.sql("""
                update outbox_mail set next_try_at = null, refused_at = :now, last_problem = :problem,
                       body_text = '', body_html = null, calendar = null, calendar_method = null
                where mail_id = :mail and sent_at is null
                """).param("problem", problem).param("mail", mail).param("now", at(now)).update();
    }

    /// Drops what is too late to be sent.
    int expire(Instant now) {
        return jdbc.sql("""
                update outbox_mail set next_try_at = null, body_text = '', body_html = null, calendar = null, calendar_method = null
                where sent_at is null and next_try_at is not null and expires_at <= :now
                """).param("now", at(now)).update();
    }

    void forgetOlderThan(Instant then) {
        jdbc.sql("delete from outbox_mail where created_at < :then and next_try_at is null").param("then", at(then)).update();
    }

    List<OutboxEntry> newest(int most, Instant now) {
        return jdbc.sql("select * from outbox_mail order by created_at desc, mail_id desc limit :most").param("most", most)
                .query((row, n) -> entry(row, now)).list();
    }

    /// The newest first.
    List<OutboxEntry> newestOf(UUID person, int most, Instant now) {
        return jdbc.sql("select * from outbox_mail where person_id = :person order by created_at desc, mail_id desc limit :most")
                .param("person", person).param("most", most).query((row, n) -> entry(row, now)).list();
    }

    static OutboxEntry entry(ResultSet row, Instant now) throws SQLException {
        Instant sentAt = instant(row, "sent_at");
        Instant nextTryAt = instant(row, "next_try_at");
        Instant expiresAt = instant(row, "expires_at");
        boolean expired = expiresAt != null && !now.isBefore(expiresAt);
        State state = instant(row, "returned_at") != null ? State.RETURNED
                : sentAt != null ? State.SENT
                : instant(row, "refused_at") != null ? State.REFUSED
                : nextTryAt != null && !expired ? State.WAITING
                : expired ? State.EXPIRED : State.REFUSED;
        return new OutboxEntry(row.getObject("mail_id", UUID.class), row.getString("to_address"), row.getString("subject"),
                state == State.WAITING ? row.getString("body_text") : null, row.getString("purpose"), state,
                row.getTimestamp("created_at").toInstant(), expiresAt, sentAt, row.getInt("attempts"),
                row.getString("last_problem"), nextTryAt, row.getObject("person_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
