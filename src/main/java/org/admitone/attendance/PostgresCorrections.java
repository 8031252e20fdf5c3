package org.admitone.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.presence.Interval;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class PostgresCorrections implements Corrections {

    private final JdbcClient jdbc;

    PostgresCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Correction> of(SessionId session) {
        return jdbc.sql("""
                select person_id, said_at, said_by, reason, says, from_at, until_at
                  from attendance_correction where session_id = :session order by said_at, correction_id
                """)
                .param("session", session.value()).query(PostgresCorrections::correction).list();
    }

    @Override
    public void append(SessionId session, Correction correction) {
        Interval stretch = correction.word().stretch();
        jdbc.sql("""
                insert into attendance_correction (session_id, person_id, said_at, said_by, reason, says, from_at, until_at)
                values (:session, :person, :at, :by, :reason, :says, :from, :until)
                """)
                .param("session", session.value()).param("person", correction.person().value()).param("at", correction.at().atOffset(ZoneOffset.UTC))
                .param("by", correction.by()).param("reason", correction.reason()).param("says", correction.word().code())
                .param("from", stretch == null ? null : stretch.from().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", stretch == null ? null : stretch.until().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"), row.getString("reason"),
                Correction.Word.of(row.getString("says"), instant(row, "from_at"), instant(row, "until_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
