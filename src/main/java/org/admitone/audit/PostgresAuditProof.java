package org.admitone.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.sql.DataSource;
import org.admitone.platform.SecretKeys;
import org.jspecify.annotations.Nullable;

/// Goes through the whole chain, from its first line to its end, and through the anchors that nodes keep outside the database.
/// Finds an altered, a missing, an added and a cut-off line. What it cannot see: lines cut off since the last anchor was written,
/// by somebody who also set the chain's end back (at most [PostgresAuditAnchors#EVERY] of them).
public final class PostgresAuditProof {

    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final AuditChain chain;

    public PostgresAuditProof(DataSource database, SecretKeys keys) {
        this.database = database;
        this.chain = new AuditChain(keys);
    }

    /// What the chain turned out to be.
    public sealed interface Verdict {
        record Whole(long lines, int anchors) implements Verdict {}

        /// @param line the first line that is wrong
        record Broken(long line, String what) implements Verdict {}
    }

    /// All of it in one snapshot, so that lines appended meanwhile do not look wrong.
    ///
    /// @param anchors what nodes noted of the chain outside the database
    public Verdict verify(List<PostgresAuditAnchors.Anchor> anchors) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return new Walk(anchors).through(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    private final class Walk {

        private final Mac mac = chain.mac();
        private final Iterator<PostgresAuditAnchors.Anchor> anchors;
        private final int anchorCount;
        private PostgresAuditAnchors.@Nullable Anchor nextAnchor;
        private byte[] before = AuditChain.START;
        private long seq;

        Walk(List<PostgresAuditAnchors.Anchor> anchors) {
            List<PostgresAuditAnchors.Anchor> ordered = anchors.stream().sorted(java.util.Comparator.comparingLong(PostgresAuditAnchors.Anchor::seq)).toList();
            this.anchors = ordered.iterator();
            this.anchorCount = ordered.size();
            this.nextAnchor = this.anchors.hasNext() ? this.anchors.next() : null;
        }

        Verdict through(Connection connection) throws SQLException {
            try (PreparedStatement lines = connection.prepareStatement("""
                    select seq, at, actor, action, course_id, session_id, person_id, detail, hash from audit order by seq
                    """)) {
                lines.setFetchSize(AT_ONCE);
                try (ResultSet row = lines.executeQuery()) {
                    while (row.next()) {
                        String fault = faultOf(row);
                        if (fault != null) {
                            return new Verdict.Broken(seq + 1, fault);
                        }
                        seq++;
                    }
                }
            }
            return end(connection);
        }

        private @Nullable String faultOf(ResultSet row) throws SQLException {
            if (row.getLong("seq") != seq + 1) {
                return "is missing; the next one there is has number " + row.getLong("seq");
            }
            byte[] hash = AuditChain.hash(mac, before, line(row));
            if (!Arrays.equals(hash, row.getBytes("hash"))) {
                return "was altered, or stands where another stood, or belongs to another key";
            }
            before = hash;
            while (nextAnchor != null && nextAnchor.seq() == seq + 1) {
                if (!Arrays.equals(nextAnchor.hash(), hash)) {
                    return "is not the line that a node noted under this number";
                }
                nextAnchor = anchors.hasNext() ? anchors.next() : null;
            }
            return null;
        }

        private Verdict end(Connection connection) throws SQLException {
            if (nextAnchor != null) {
                return new Verdict.Broken(seq + 1, "is missing; a node has noted line " + nextAnchor.seq());
            }
            try (Statement statement = connection.createStatement(); ResultSet head = statement.executeQuery("select seq, hash from audit_head")) {
                if (!head.next() || head.getLong(1) != seq || !Arrays.equals(head.getBytes(2), before)) {
                    return new Verdict.Broken(seq + 1, "is missing, or the chain's end was altered");
                }
            }
            return new Verdict.Whole(seq, anchorCount);
        }
    }

    private static AuditChain.Line line(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new AuditChain.Line(row.getLong("seq"), at, row.getString("actor"), row.getString("action"), (UUID) row.getObject("course_id"),
                (UUID) row.getObject("session_id"), (UUID) row.getObject("person_id"), row.getString("detail"));
    }
}
