package org.admitone.provider.rooms.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresChat implements ChatLines {

    private static final String ENTRIES = """
            select l.line_id, l.said_at, l.person_id, p.uid, p.display_name, l.text
              from chat_line l join person p using (person_id) where l.session_id = :session\s""";

    private final JdbcClient jdbc;

    PostgresChat(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<SessionId> kept(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select session_id from session join course using (course_id) where keeps_chat and session_id = any (:ids)")
                .param("ids", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, _) -> new SessionId(row.getObject(1, UUID.class))).list());
    }

    @Override
    public void keep(ChatLine line) {
        jdbc.sql("""
                insert into chat_line (line_id, session_id, person_id, said_at, text)
                select :id, session_id, :person, :at, :text from session join course using (course_id)
                 where session_id = :session and keeps_chat
                on conflict (line_id) do nothing
                """)
                .param("id", line.id()).param("session", line.session().value()).param("person", line.person().value())
                .param("at", Timestamp.from(line.at())).param("text", line.text()).update();
    }

    int count(SessionId session) {
        return jdbc.sql("select count(*) from chat_line where session_id = ?").param(session.value()).query(Integer.class).single();
    }

    Page<ChatEntry> read(SessionId session, String text, Slice slice) {
        var rows = jdbc.sql(ENTRIES + """
                and (:start or (l.said_at, l.line_id) > (select a.said_at, a.line_id from chat_line a where a.line_id = :after))
                and (cast(:like as text) is null or l.text ilike :like or p.display_name ilike :like or p.uid ilike :like)
                order by l.said_at, l.line_id limit :limit
                """)
                .param("session", session.value()).param("start", slice.fromTheStart()).param("after", slice.afterId())
                .param("like", LikePattern.containing(text)).param("limit", slice.size() + 1).query(PostgresChat::entry).list();
        return Page.ofOneMore(rows, slice, entry -> new Cursor("", entry.id()));
    }

    List<ChatEntry> all(SessionId session) {
        return jdbc.sql(ENTRIES + "order by l.said_at, l.line_id").param("session", session.value()).query(PostgresChat::entry).list();
    }

    /// @return how many
    int forget(Instant before, int most) {
        return jdbc.sql("delete from chat_line where line_id in (select line_id from chat_line where said_at < :before order by said_at limit :most)")
                .param("before", Timestamp.from(before)).param("most", most).update();
    }

    private static ChatEntry entry(ResultSet row, int number) throws SQLException {
        return new ChatEntry(row.getObject("line_id", UUID.class), row.getTimestamp("said_at").toInstant(), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("uid"), row.getString("display_name"), row.getString("text"));
    }
}
