package org.admitone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.DeviceSigner;
import org.admitone.platform.SecretCode;

/// A school of the size that a class start at a large one has: everybody enrolled, in classes of 800 that are on, each on a
/// familiar device.
final class PostgresBenchSchool {

    static final int CLASS_SIZE = 800;

    private static final String PEOPLE = """
            with made as (select *, uuidv7() as person_id, uuidv7() as pass_id, uuidv7() as device_id
                            from unnest(?::bytea[], ?::bytea[]) as u(link_hash, key_thumbprint)),
            course_ as (insert into course (code, title, zone, created_at) values ('bench-' || uuidv7(), 'Class', 'UTC', now()) returning course_id),
            session_ as (
                insert into session (course_id, title, starts_at, ends_at, zone, created_at)
                select course_id, 'Class', now() - interval '5 minutes', now() + interval '6 hours', 'UTC', now() from course_
                returning session_id, course_id),
            person_ as (
                insert into person (person_id, uid, email, display_name, created_at, updated_at)
                select person_id, 'u-' || person_id, person_id || '@school.example', 'Learner', now(), now() from made),
            enrolment_ as (
                insert into enrolment (course_id, person_id, role, created_at, updated_at)
                select course_id, person_id, 'learner', now(), now() from made, session_),
            pass_ as (insert into pass (pass_id, session_id, person_id, issued_at) select pass_id, session_id, person_id, now() from made, session_),
            link_ as (insert into pass_link (link_hash, pass_id, created_at) select link_hash, pass_id, now() from made),
            device_ as (
                insert into device (device_id, person_id, key_thumbprint, label, first_seen_at)
                select device_id, person_id, key_thumbprint, 'Chrome on Android', now() from made)
            insert into device_proof (device_id, kind, made_at) select device_id, 'mailed_code', now() from made
            """;

    private final DataSource database;

    PostgresBenchSchool(DataSource database) {
        this.database = database;
    }

    /// The links in clear; person `i` has device `i % devices`.
    List<String> enrol(int people, DeviceSigner devices) throws SQLException {
        List<String> links = new ArrayList<>(people);
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(PEOPLE)) {
            for (int from = 0; from < people; from += CLASS_SIZE) {
                int count = Math.min(CLASS_SIZE, people - from);
                byte[][] hashes = new byte[count][];
                byte[][] keys = new byte[count][];
                for (int i = 0; i < count; i++) {
                    SecretCode link = SecretCode.random();
                    links.add(link.value());
                    hashes[i] = link.hash();
                    keys[i] = devices.thumbprint((from + i) % devices.count());
                }
                statement.setArray(1, connection.createArrayOf("bytea", hashes));
                statement.setArray(2, connection.createArrayOf("bytea", keys));
                statement.executeUpdate();
            }
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("vacuum analyze");
            }
        }
        return links;
    }

    /// Everybody stands before the door again.
    void emptyRooms() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("truncate knock, seat, presence_event cascade");
        }
    }
}
