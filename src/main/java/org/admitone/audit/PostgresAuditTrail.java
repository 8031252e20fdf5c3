package org.admitone.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Locks the chain's end, hashes, appends. Two statements for any number of lines.
@Component
final class PostgresAuditTrail implements AuditTrail {

    private static final String LOCK_HEAD = "select seq, hash from audit_head for update";
    private static final String APPEND = """
            with line as (
                insert into audit (seq, at, actor, action, course_id, session_id, person_id, detail, hash)
                select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[],
                                     ?::text[], ?::bytea[]))
            update audit_head set seq = ?, hash = ?
            """;

    private final JdbcTemplate jdbc;
    private final AuditChain chain;

    PostgresAuditTrail(JdbcTemplate jdbc, AuditChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    private record Head(long seq, byte[] hash) {}

    @Override
    public long append(List<AuditEntry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit line belongs to the transaction of what it tells");
        }
        Long first = jdbc.execute((Connection connection) -> appendOn(connection, entries));
        return first == null ? 0 : first;
    }

    private Long appendOn(Connection connection, List<AuditEntry> entries) throws SQLException {
        Head head = lockHead(connection);
        if (entries.isEmpty()) {
            return head.seq;
        }
        Mac mac = chain.mac();
        AuditChain.Line[] lines = new AuditChain.Line[entries.size()];
        byte[][] hashes = new byte[lines.length][];
        byte[] before = head.hash;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = chain.line(head.seq + 1 + i, entries.get(i));
            before = AuditChain.hash(mac, before, lines[i]);
            hashes[i] = before;
        }
        insert(connection, lines, hashes);
        return head.seq + 1;
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEAD); ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the audit chain has lost its head; run the audit verify command");
            }
            return new Head(row.getLong(1), row.getBytes(2));
        }
    }

    private static void insert(Connection connection, AuditChain.Line[] lines, byte[][] hashes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setArray(1, column(connection, "bigint", lines, AuditChain.Line::seq));
            statement.setArray(2, column(connection, "timestamptz", lines, line -> Timestamp.from(line.at())));
            statement.setArray(3, column(connection, "text", lines, AuditChain.Line::actor));
            statement.setArray(4, column(connection, "text", lines, AuditChain.Line::action));
            statement.setArray(5, column(connection, "uuid", lines, AuditChain.Line::course));
            statement.setArray(6, column(connection, "uuid", lines, AuditChain.Line::session));
            statement.setArray(7, column(connection, "uuid", lines, AuditChain.Line::person));
            statement.setArray(8, column(connection, "text", lines, AuditChain.Line::detail));
            statement.setArray(9, connection.createArrayOf("bytea", hashes));
            statement.setLong(10, lines[lines.length - 1].seq());
            statement.setBytes(11, hashes[hashes.length - 1]);
            statement.executeUpdate();
        }
    }

    private static Array column(Connection connection, String type, AuditChain.Line[] lines,
                                Function<AuditChain.Line, ? extends @Nullable Object> value) throws SQLException {
        @Nullable Object[] values = new Object[lines.length];
        for (int i = 0; i < lines.length; i++) {
            values[i] = value.apply(lines[i]);
        }
        return connection.createArrayOf(type, values);
    }
}
