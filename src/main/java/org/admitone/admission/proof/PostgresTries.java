package org.admitone.admission.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTries {

    private final JdbcClient jdbc;

    PostgresTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts one more for each, in the order given, and tells how many each has now.
    Map<String, Integer> count(List<Tries.Counted> rows) {
        Map<String, Integer> used = new HashMap<>();
        jdbc.sql("""
                insert into tries (scope, counted, window_start, used)
                select t.scope, t.counted, t.window_start, 1
                from unnest(:scopes::text[], :counted::bytea[], :windows::timestamptz[]) t (scope, counted, window_start)
                on conflict (scope, counted, window_start) do update set used = tries.used + 1
                returning scope, used
                """)
                .param("scopes", scopes(rows)).param("counted", counted(rows)).param("windows", windows(rows))
                .query((row, n) -> used.put(row.getString("scope"), row.getInt("used"))).list();
        return used;
    }

    void forgive(List<Tries.Counted> rows) {
        jdbc.sql("""
                update tries set used = greatest(tries.used - 1, 0)
                from unnest(:scopes::text[], :counted::bytea[], :windows::timestamptz[]) t (scope, counted, window_start)
                where tries.scope = t.scope and tries.counted = t.counted and tries.window_start = t.window_start
                """)
                .param("scopes", scopes(rows)).param("counted", counted(rows)).param("windows", windows(rows)).update();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from tries where window_start < :then").param("then", then.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] scopes(List<Tries.Counted> rows) {
        return rows.stream().map(Tries.Counted::code).toArray(String[]::new);
    }

    private static byte[][] counted(List<Tries.Counted> rows) {
        return rows.stream().map(Tries.Counted::what).toArray(byte[][]::new);
    }

    private static String[] windows(List<Tries.Counted> rows) {
        return rows.stream().map(row -> row.windowStart().toString()).toArray(String[]::new);
    }
}
