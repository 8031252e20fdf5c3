package org.admitone.admission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/// A class that never was: for each knock somebody enrolled, on a familiar device, in a session that is on. Always rolled back
/// with the round that is practised on it.
final class PostgresRehearsal {

    private static final String INVENT = """
            with course_ as (
                insert into course (code, title, zone, created_at) values ('rehearsal-' || uuidv7(), 'Rehearsal', 'UTC', ?) returning course_id),
            session_ as (
                insert into session (course_id, title, starts_at, ends_at, zone, created_at)
                select course_id, 'Rehearsal', now_, now_ + interval '1 hour', 'UTC', now_
                  from course_, (select ?::timestamptz as now_) w returning session_id, course_id, created_at),
            made as (
                select uuidv7() as person_id, uuidv7() as pass_id, uuidv7() as device_id, link_hash, key_thumbprint, n, session_.*
                  from session_, unnest(?::bytea[], ?::bytea[]) with ordinality as u(link_hash, key_thumbprint, n)),
            person_ as (
                insert into person (person_id, uid, display_name, created_at, updated_at)
                select person_id, 'rehearsal-' || person_id, 'Nobody', created_at, created_at from made),
            enrolment_ as (
                insert into enrolment (course_id, person_id, role, created_at, updated_at)
                select course_id, person_id, 'learner', created_at, created_at from made),
            pass_ as (
                insert into pass (pass_id, session_id, person_id, issued_at) select pass_id, session_id, person_id, created_at from made),
            link_ as (
                insert into pass_link (link_hash, pass_id, created_at) select link_hash, pass_id, created_at from made),
            device_ as (
                insert into device (device_id, person_id, key_thumbprint, label, first_seen_at)
                select device_id, person_id, key_thumbprint, 'Rehearsal', created_at from made)
            insert into device_proof (device_id, kind, made_at) select device_id, 'lms_ticket', created_at from made
            """;

    private PostgresRehearsal() {}

    static void invent(Connection connection, List<Knock> knocks, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INVENT)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setArray(3, connection.createArrayOf("bytea", knocks.stream().map(PostgresRehearsal::link).toArray(byte[][]::new)));
            statement.setArray(4, connection.createArrayOf("bytea", knocks.stream().map(knock -> knock.key().thumbprint()).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private static byte[] link(Knock knock) {
        return switch (knock.presented()) {
            case Knock.Presented.ByLink(byte[] hash) -> hash;
            case Knock.Presented.ByPass(_) -> throw new IllegalArgumentException("a rehearsal knocks with links");
        };
    }
}
