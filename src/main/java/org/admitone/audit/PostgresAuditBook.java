package org.admitone.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import org.admitone.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Each line comes with the hash before it, so that every line shown is checked while it is read.
@Component
final class PostgresAuditBook implements AuditBook {

    private static final String LINES = """
            select a.seq, a.at, a.actor, a.action, a.course_id, a.session_id, a.person_id, a.detail, a.hash, p.hash as hash_before
            from audit a left join audit p on p.seq = a.seq - 1
            where a.seq < :before
              and (:action::text is null or a.action like :action)
              and (:actor::text is null or a.actor ilike :actor)
              and (:session::uuid is null or a.session_id = :session)
              and (:person::uuid is null or a.person_id = :person)
              and (:from::timestamptz is null or a.at >= :from)
              and (:until::timestamptz is null or a.at < :until)
            order by a.seq desc limit :most
            """;
    private static final String END = "select seq from audit_head";

    private final JdbcClient jdbc;
    private final AuditChain chain;

    PostgresAuditBook(JdbcClient jdbc, AuditChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public List<AuditLine> lines(AuditFilter filter, long before, int most) {
        Mac mac = chain.mac();
        return jdbc.sql(LINES).param("before", before).param("most", most)
                .param("action", filter.action() == null ? null : LikePattern.startingWith(filter.action()), Types.VARCHAR)
                .param("actor", filter.actor() == null ? null : LikePattern.containing(filter.actor()), Types.VARCHAR)
                .param("session", filter.session(), Types.OTHER).param("person", filter.person(), Types.OTHER)
                .param("from", moment(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE).param("until", moment(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> line(row, mac)).list();
    }

    @Override
    public long end() {
        return jdbc.sql(END).query(Long.class).single();
    }

    @Override
    public Anchor anchor() {
        return jdbc.sql("select seq, hash from audit_head").query((row, _) -> new Anchor(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)))).single();
    }

    private static AuditLine line(ResultSet row, Mac mac) throws SQLException {
        var line = new AuditChain.Line(row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("action"),
                row.getObject("course_id", UUID.class), row.getObject("session_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("detail"));
        byte[] before = line.seq() == 1 ? AuditChain.START : row.getBytes("hash_before");
        boolean whole = before != null && MessageDigest.isEqual(AuditChain.hash(mac, before, line), row.getBytes("hash"));
        return new AuditLine(line.seq(), line.at(), line.actor(), line.action(), line.course(), line.session(), line.person(), line.detail(), whole);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
