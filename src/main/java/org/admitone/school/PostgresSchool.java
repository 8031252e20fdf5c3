package org.admitone.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import org.admitone.platform.Clash;
import org.admitone.platform.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresSchool {

    private final JdbcClient sql;

    PostgresSchool(JdbcClient sql) {
        this.sql = sql;
    }

    School.Stated read() {
        return sql.sql("select * from school").query((row, n) -> stated(row)).single();
    }

    /// What was said until now; whoever changes it next waits until this transaction has ended.
    SchoolSaid demand(Revision basedOn) {
        School.Stated now = sql.sql("select * from school for update").query((row, n) -> stated(row)).single();
        if (!basedOn.equals(Revision.ANY) && basedOn.number() != now.revision()) {
            throw Clash.changedMeanwhile("page of settings");
        }
        return now.said();
    }

    void write(SchoolSaid said) {
        sql.sql("update school set name = :name, zone = :zone, opens_minutes_before = :opens, closes_minutes_after = :closes, revision = revision + 1")
                .param("name", said.name(), Types.VARCHAR).param("zone", said.zone() == null ? null : said.zone().getId(), Types.VARCHAR)
                .param("opens", said.opensMinutesBefore(), Types.INTEGER).param("closes", said.closesMinutesAfter(), Types.INTEGER).update();
    }

    private static School.Stated stated(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return new School.Stated(new SchoolSaid(row.getString("name"), zone == null ? null : ZoneId.of(zone), number(row, "opens_minutes_before"),
                number(row, "closes_minutes_after")), row.getLong("revision"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
