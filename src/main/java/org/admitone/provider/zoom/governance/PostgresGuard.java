package org.admitone.provider.zoom.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.admitone.provider.zoom.api.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one row of what staff decided, and a row for each decision.
@Component
class PostgresGuard {

    private final JdbcClient jdbc;

    PostgresGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Guard guard() {
        return jdbc.sql("select * from zoom_guard").query((row, n) -> guard(row)).single();
    }

    private Guard guard(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("deletes_since");
        return new Guard(new GuardTerms(word(row.getString("guarding"), GuardTerms.Guarding.class), row.getString("group_name"), cares(), word(row.getString("own_meetings"), Care.class)),
                Optional.ofNullable(row.getString("group_id")).map(GroupId::new), Optional.ofNullable(since).map(Timestamp::toInstant), row.getLong("revision"));
    }

    private Map<Decision, Care> cares() {
        Map<Decision, Care> cares = new EnumMap<>(Decision.class);
        Map<String, String> stored = new java.util.HashMap<>();
        jdbc.sql("select decision, care from zoom_guard_decision").query(row -> {
            stored.put(row.getString(1), row.getString(2));
        });
        for (Decision decision : Decision.values()) {
            Optional.ofNullable(stored.get(decision.code())).ifPresent(care -> cares.put(decision, word(care, Care.class)));
        }
        return cares;
    }

    /// A group of another name is looked for anew.
    ///
    /// @return false: somebody else has changed them since
    boolean save(GuardTerms terms, long revision, Instant now) {
        int saved = jdbc.sql("""
                update zoom_guard set guarding = :guarding, group_id = case when group_name = :name then group_id end, group_name = :name, own_meetings = :own,
                       deletes_since = case when :own <> 'undo' then null when own_meetings = 'undo' and guarding = 'on' then deletes_since else :now::timestamptz end,
                       revision = revision + 1, saved_at = :now
                 where revision = :revision
                """).param("guarding", word(terms.guarding())).param("name", terms.groupName()).param("own", word(terms.ownMeetings()))
                .param("now", Timestamp.from(now)).param("revision", revision).update();
        if (saved == 1) {
            terms.cares().forEach((decision, care) -> jdbc.sql("insert into zoom_guard_decision (decision, care) values (:decision, :care) on conflict (decision) do update set care = excluded.care")
                    .param("decision", decision.code()).param("care", word(care)).update());
        }
        return saved == 1;
    }

    /// Found or made at Zoom.
    void groupIs(GroupId group) {
        jdbc.sql("update zoom_guard set group_id = ? where group_id is null").param(group.value()).update();
    }

    void groupIsGone(GroupId group) {
        jdbc.sql("update zoom_guard set group_id = null where group_id = ?").param(group.value()).update();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E word(String text, Class<E> words) {
        return Enum.valueOf(words, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
