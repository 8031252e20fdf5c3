package org.admitone.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOwnMails {

    private final JdbcClient jdbc;

    PostgresOwnMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first. Brothers and sisters who share a mailbox share this list, as they share the mails.
    List<OwnMail> to(String address, int most) {
        return jdbc.sql("""
                select purpose, created_at, sent_at from outbox_mail where lower(to_address) = lower(:address)
                 order by created_at desc, mail_id desc limit :most
                """)
                .param("address", address).param("most", most).query(PostgresOwnMails::mail).list();
    }

    private static OwnMail mail(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new OwnMail(row.getString("purpose"), row.getTimestamp("created_at").toInstant(), sent == null ? null : sent.toInstant());
    }
}
