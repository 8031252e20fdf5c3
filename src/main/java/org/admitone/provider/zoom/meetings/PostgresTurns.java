package org.admitone.provider.zoom.meetings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.admitone.session.SessionId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Whose turn it is to ask Zoom about a session: one worker at a time among all nodes, also while it waits for Zoom's answer. No transaction
/// is open meanwhile. The lock is the connection's: a worker that dies gives it back.
@Component
final class PostgresTurns {

    private static final int VALID_SECONDS = 2;

    private final DataSource database;

    PostgresTurns(DataSource database) {
        this.database = database;
    }

    enum About { MEETING, WAYS }

    /// Empty while another worker has it.
    Optional<Turn> take(About about, SessionId session) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(true);
            if (call(connection, "select pg_try_advisory_lock(hashtextextended(?, 71))", key(about, session))) {
                return Optional.of(new Turn(connection, key(about, session)));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException gone) {
            abandon(connection);
            throw new DataAccessResourceFailureException("no turn could be taken", gone);
        }
    }

    private static String key(About about, SessionId session) {
        return about + " " + session;
    }

    private static boolean call(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// A connection that may still hold a lock must not go back to the others.
    private static void abandon(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.abort(Runnable::run);
            } catch (SQLException closedAnyway) {
                // that is all that was wanted
            }
        }
    }

    static final class Turn implements AutoCloseable {

        private final Connection connection;
        private final String key;

        private Turn(Connection connection, String key) {
            this.connection = connection;
            this.key = key;
        }

        /// To be asked right before a write at Zoom: with the connection, the lock is lost to somebody else.
        boolean isStillMine() {
            try {
                return connection.isValid(VALID_SECONDS);
            } catch (SQLException negativeTime) {
                throw new AssertionError(negativeTime);
            }
        }

        @Override
        public void close() {
            try {
                call(connection, "select pg_advisory_unlock(hashtextextended(?, 71))", key);
                connection.close();
            } catch (SQLException lost) {
                abandon(connection);
            }
        }
    }
}
