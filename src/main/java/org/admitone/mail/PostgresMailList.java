package org.admitone.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox as staff read it. Walks the mails by their time-ordered ids, the latest written first, and asks only the conditions there are.
@Repository
class PostgresMailList {

    private static final String WAITS = "m.sent_at is null and m.refused_at is null and m.next_try_at is not null and (m.expires_at is null or m.expires_at > :now)";
    private static final String MAILS = "select m.*, p.uid, p.display_name from outbox_mail m left join person p using (person_id) where m.mail_id < :id\n";
    private static final String OF_PURPOSE = " and m.purpose = :purpose";
    private static final String BY_TEXT = " and (m.to_address ilike :like or m.subject ilike :like or p.display_name ilike :like)";
    private static final String LATEST_FIRST = " order by m.mail_id desc limit :limit";
    private static final String UNDELIVERED = """
              from (select distinct on (person_id) person_id, to_address, coalesce(returned_at, refused_at) as refused_at, last_problem
                      from outbox_mail where person_id is not null and (sent_at is not null or refused_at is not null)
                     order by person_id, created_at desc, mail_id desc) m
              left join person p using (person_id)
             where m.refused_at is not null and (p.person_id is null or lower(p.email) = lower(m.to_address))
            """;
    /// Behind every mail.
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    PostgresMailList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ListedMail> list(OutboxFilter filter, Slice slice, Instant now) {
        String text = LikePattern.containing(filter.text());
        var statement = jdbc.sql(MAILS + (filter.purpose() == null ? "" : OF_PURPOSE) + (text == null ? "" : BY_TEXT) + state(filter.which()) + LATEST_FIRST)
                .param("id", slice.fromTheStart() ? LAST : slice.afterId()).param("limit", slice.size() + 1).param("now", at(now));
        if (filter.purpose() != null) {
            statement = statement.param("purpose", filter.purpose());
        }
        if (text != null) {
            statement = statement.param("like", text);
        }
        return Page.ofOneMore(statement.query((row, n) -> new ListedMail(PostgresOutbox.entry(row, now), row.getString("uid"), row.getString("display_name"))).list(), slice,
                listed -> new Cursor("", listed.mail().id()));
    }

    Page<OutboxEntry> ofPerson(UUID person, Slice slice, Instant now) {
        var mails = jdbc.sql("select m.* from outbox_mail m where m.person_id = :person and m.mail_id < :id" + LATEST_FIRST).param("person", person)
                .param("id", slice.fromTheStart() ? LAST : slice.afterId()).param("limit", slice.size() + 1).query((row, n) -> PostgresOutbox.entry(row, now)).list();
        return Page.ofOneMore(mails, slice, mail -> new Cursor("", mail.id()));
    }

    private static String state(OutboxFilter.Which which) {
        return switch (which) {
            case ALL -> "";
            case WAITING -> " and " + WAITS;
            case TRYING -> " and " + WAITS + " and m.last_problem is not null";
            case SENT -> " and m.sent_at is not null and m.returned_at is null";
            case RETURNED -> " and m.returned_at is not null";
            case REFUSED -> " and m.refused_at is not null";
            case EXPIRED -> " and m.sent_at is null and m.refused_at is null and m.expires_at <= :now";
        };
    }

    OutboxTally tally(Instant since, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where %1$s) as waiting, count(*) filter (where %1$s and m.last_problem is not null) as trying,
                       count(*) filter (where m.created_at > :since and m.last_problem is not null and not (%1$s)) as failed,
                       min(m.created_at) filter (where %1$s) as oldest
                  from outbox_mail m where m.sent_at is null and (m.next_try_at is not null or m.created_at > :since)
                """.formatted(WAITS)).param("since", at(since)).param("now", at(now))
                .query((row, n) -> new OutboxTally(row.getLong("waiting"), row.getLong("trying"), row.getLong("failed"), PostgresOutbox.instant(row, "oldest"))).single();
    }

    /// Whose last mail that came to an end was refused or came back, at the address they still have; whom it hit last comes first.
    Page<Undelivered> undelivered(String typed, Slice slice) {
        String text = LikePattern.containing(typed.isBlank() ? null : typed.strip());
        var statement = jdbc.sql("select m.*, p.uid, p.display_name" + UNDELIVERED + (text == null ? "" : " and (p.display_name ilike :like or m.to_address ilike :like)")
                + (slice.fromTheStart() ? "" : " and (m.refused_at, m.person_id) < (:refused, :person)") + " order by m.refused_at desc, m.person_id desc limit :limit")
                .param("limit", slice.size() + 1);
        if (text != null) {
            statement = statement.param("like", text);
        }
        if (!slice.fromTheStart()) {
            statement = statement.param("refused", moment(slice.afterKey())).param("person", slice.afterId());
        }
        return Page.ofOneMore(statement.query(PostgresMailList::refused).list(), slice, each -> new Cursor(each.since().toString(), each.person()));
    }

    long undelivered() {
        return jdbc.sql("select count(*)" + UNDELIVERED).query(Long.class).single();
    }

    private static Undelivered refused(ResultSet row, int number) throws SQLException {
        return new Undelivered(row.getObject("person_id", UUID.class), row.getString("uid"), row.getString("display_name"), row.getString("to_address"),
                row.getTimestamp("refused_at").toInstant(), Objects.requireNonNullElse(row.getString("last_problem"), ""));
    }

    private static OffsetDateTime moment(String key) {
        try {
            return at(Instant.parse(key));
        } catch (java.time.DateTimeException foreign) {
            throw Cursor.foreign();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
