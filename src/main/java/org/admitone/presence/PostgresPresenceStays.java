package org.admitone.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPresenceStays implements PresenceStays {

    private final JdbcClient jdbc;

    PostgresPresenceStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void restate(String source, SessionId session, List<PresenceStay> all) {
        List<PresenceStay> rows = all.stream().sorted(Comparator.comparing(stay -> stay.connection().value())).toList();
        jdbc.sql("""
                delete from presence_stay where source = :source and session_id = :session
                   and not exists (select from unnest(:kept::text[]::uuid[]) as kept (connection_id) where kept.connection_id = presence_stay.connection_id)
                """)
                .param("source", source).param("session", session.value()).param("kept", texts(rows, stay -> stay.connection().toString())).update();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into presence_stay as old (source, connection_id, session_id, person_id, seat_id, stranger, shown_name,
                                                  joined_at, left_at, told_by, removal)
                select :source, connection_id, :session, person_id, seat_id, stranger, shown_name, joined_at, left_at, told_by, removal
                  from unnest(:connections::text[]::uuid[], :people::text[]::uuid[], :seats::text[]::uuid[], :strangers::text[], :names::text[],
                              :joined::text[]::timestamptz[], :left::text[]::timestamptz[], :told::text[], :removals::text[])
                       as u (connection_id, person_id, seat_id, stranger, shown_name, joined_at, left_at, told_by, removal)
                on conflict (source, connection_id) do update
                   set person_id = excluded.person_id, seat_id = excluded.seat_id, stranger = excluded.stranger, shown_name = excluded.shown_name,
                       joined_at = excluded.joined_at, left_at = excluded.left_at, told_by = excluded.told_by, removal = excluded.removal
                 where (old.person_id, old.seat_id, old.stranger, old.shown_name, old.joined_at, old.left_at, old.told_by, old.removal)
                       is distinct from (excluded.person_id, excluded.seat_id, excluded.stranger, excluded.shown_name, excluded.joined_at,
                                         excluded.left_at, excluded.told_by, excluded.removal)
                """)
                .param("source", source).param("session", session.value())
                .param("connections", texts(rows, stay -> stay.connection().toString()))
                .param("people", texts(rows, PostgresPresenceStays::person))
                .param("seats", texts(rows, stay -> stay.who() instanceof Who.Seated(SeatId seat, _) ? seat.toString() : null))
                .param("strangers", texts(rows, stay -> stay.who() instanceof Who.Stranger(var kind, _, _) ? kind.code() : null))
                .param("names", texts(rows, stay -> stay.who() instanceof Who.Stranger(_, _, String name) ? name : ""))
                .param("joined", texts(rows, stay -> stay.joined().toString()))
                .param("left", texts(rows, stay -> stay.left() == null ? null : stay.left().toString()))
                .param("told", texts(rows, PresenceStay::toldBy))
                .param("removals", texts(rows, stay -> stay.removal().code()))
                .update();
    }

    private static @Nullable String person(PresenceStay stay) {
        return switch (stay.who()) {
            case Who.Seated(_, PersonId person) -> person.toString();
            case Who.Stranger(_, PersonId person, _) -> person == null ? null : person.toString();
        };
    }

    private static @Nullable String[] texts(List<PresenceStay> rows, Function<PresenceStay, @Nullable String> column) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(rows.get(i));
        }
        return texts;
    }

    @Override
    public List<PresenceStay> of(SessionId session) {
        return jdbc.sql("select * from presence_stay where session_id = :session order by joined_at, connection_id").param("session", session.value())
                .query((row, _) -> stay(row)).list();
    }

    static PresenceStay stay(ResultSet row) throws SQLException {
        Instant left = instant(row, "left_at");
        return new PresenceStay(new ConnectionId(row.getObject("connection_id", UUID.class)), who(row), row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                left, row.getString("told_by"), PresenceStay.Removal.ofCode(row.getString("removal")));
    }

    private static Who who(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        String stranger = row.getString("stranger");
        if (stranger == null && person != null) {
            return new Who.Seated(new SeatId(row.getObject("seat_id", UUID.class)), new PersonId(person));
        }
        return new Who.Stranger(stranger == null ? PresenceStay.Kind.UNKNOWN : PresenceStay.Kind.ofCode(stranger),
                person == null ? null : new PersonId(person), row.getString("shown_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
