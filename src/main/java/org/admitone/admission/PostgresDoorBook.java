package org.admitone.admission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes what the door decided, for many knocks at once. Every statement is guarded: the rows that come back are what
/// really happened, and whoever is missing met somebody faster and is decided anew. Rows are always locked in the same order,
/// so that writers do not wait for each other in a ring. Clocks of nodes differ, and so do the moments at which two decisions looked at
/// theirs: no seat ends before it was taken, and none is taken before the person's last one ended.
final class PostgresDoorBook {

    private static final String RELEASE = """
            update seat set state = 'released', connection_id = null, lapses_at = null, released_at = greatest(?, taken_at), release_reason = r.reason
              from (select * from unnest(?::uuid[], ?::text[]) as u(seat_id, reason) order by seat_id) r
             where seat.seat_id = r.seat_id and seat.released_at is null
            returning seat.seat_id
            """;

    /// A seat that is not connected waits at least as long as its newest ticket is good.
    private static final String KEEP = """
            update seat set lapses_at = case when state = 'occupied' then null else greatest(lapses_at, ?) end
             where seat_id = any (?::uuid[]) and released_at is null
            returning seat_id
            """;

    private static final String TAKE = """
            insert into seat (seat_id, session_id, person_id, pass_id, device_id, state, taken_at, lapses_at, valid_until,
                              moved_in, by_let_in)
            select seat_id, session_id, person_id, pass_id, device_id, 'reserved',
                   greatest(?, (select max(released_at) from seat e where e.session_id = u.session_id and e.person_id = u.person_id)),
                   least(?, valid_until), valid_until, moved_in, by_let_in
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::boolean[])
                   as u(seat_id, session_id, person_id, pass_id, device_id, valid_until, moved_in, by_let_in)
             order by session_id, person_id
            on conflict (session_id, person_id) where released_at is null do nothing
            returning seat_id
            """;

    private static final String NOTE_KNOCKS = """
            insert into knock (knock_id, key_thumbprint, decided_at, outcome, seat_id, ticket_expires_at)
            select knock_id, key_thumbprint, ?, outcome, seat_id, case when seat_id is not null then ?::timestamptz end
              from unnest(?::uuid[], ?::bytea[], ?::text[], ?::uuid[]) as u(knock_id, key_thumbprint, outcome, seat_id)
             order by knock_id
            on conflict (knock_id) do nothing
            returning knock_id
            """;

    private PostgresDoorBook() {}

    /// A seat about to be taken.
    record Taking(SeatId seat, Admission.Admitted admitted) {

        boolean movedIn() {
            return admitted.taking() instanceof Admission.SeatTaking.MoveFrom;
        }
    }

    /// A knock about to be noted.
    record Noted(Knock knock, String outcome, @Nullable SeatId seat) {}

    /// Those that ended just now; the others had ended already.
    static Set<UUID> release(Connection connection, Collection<PostgresDoorFacts.Lapsed> seats, Instant now) throws SQLException {
        if (seats.isEmpty()) {
            return Set.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            array(statement, 2, "uuid", seats, lapsed -> lapsed.seat().value());
            array(statement, 3, "text", seats, lapsed -> lapsed.reason().code());
            return ids(statement);
        }
    }

    static Set<UUID> keep(Connection connection, Collection<SeatId> seats, Instant until) throws SQLException {
        if (seats.isEmpty()) {
            return Set.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setTimestamp(1, Timestamp.from(until));
            array(statement, 2, "uuid", seats.stream().map(SeatId::value).sorted().toList(), id -> id);
            return ids(statement);
        }
    }

    static Set<UUID> take(Connection connection, List<Taking> takings, Instant now, Instant ticketExpires) throws SQLException {
        if (takings.isEmpty()) {
            return Set.of();
        }
        List<Taking> ordered = takings.stream().sorted(Comparator
                .comparing((Taking taking) -> taking.admitted().facts().session().id().value())
                .thenComparing(taking -> taking.admitted().facts().visitor().person().value())).toList();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(ticketExpires));
            array(statement, 3, "uuid", ordered, taking -> taking.seat().value());
            array(statement, 4, "uuid", ordered, taking -> taking.admitted().facts().session().id().value());
            array(statement, 5, "uuid", ordered, taking -> taking.admitted().facts().visitor().person().value());
            array(statement, 6, "uuid", ordered, taking -> taking.admitted().facts().visitor().pass().value());
            array(statement, 7, "uuid", ordered, taking -> taking.admitted().device().value());
            array(statement, 8, "timestamptz", ordered, taking -> taking.admitted().validUntil());
            array(statement, 9, "boolean", ordered, Taking::movedIn);
            array(statement, 10, "boolean", ordered, taking -> taking.admitted().facts().rights().letIn());
            return ids(statement);
        }
    }

    static Set<UUID> note(Connection connection, List<Noted> knocks, Instant now, Instant ticketExpires) throws SQLException {
        if (knocks.isEmpty()) {
            return Set.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(NOTE_KNOCKS)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(ticketExpires));
            array(statement, 3, "uuid", knocks, noted -> noted.knock().id());
            statement.setArray(4, connection.createArrayOf("bytea",
                    knocks.stream().map(noted -> noted.knock().key().thumbprint()).toArray(byte[][]::new)));
            array(statement, 5, "text", knocks, Noted::outcome);
            array(statement, 6, "uuid", knocks, PostgresDoorBook::seatOf);
            return ids(statement);
        }
    }

    private static @Nullable UUID seatOf(Noted noted) {
        SeatId seat = noted.seat();
        return seat == null ? null : seat.value();
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add((UUID) row.getObject(1));
            }
        }
        return ids;
    }

    private static <T> void array(PreparedStatement statement, int at, String type, Collection<T> rows,
                                  Function<T, ? extends @Nullable Object> column) throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
