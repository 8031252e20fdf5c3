package org.admitone.admission;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forgets knocks whose number cannot come again because no nonce of their time is good any more.
@Component
final class PostgresSpentKnocks {

    private final JdbcClient jdbc;

    PostgresSpentKnocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forgetBefore(Instant time) {
        jdbc.sql("""
                delete from knock where knock_id in
                    (select knock_id from knock where decided_at < ? order by decided_at limit 50000 for update skip locked)
                """).param(Timestamp.from(time)).update();
    }
}
