package org.admitone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.DeviceSigner;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.platform.SecretCode;

/// What the database itself can do: the door's reads and writes for one knock in one server-side function, one call a commit,
/// from many clients. No HTTP, no signature, no JSON. Favoured: its audit lines are hashed, but not chained, so that no call
/// waits for another's commit.
final class PostgresYardstick {

    private static final String FUNCTION = """
            create or replace function bench_admit(link bytea, thumbprint bytea, knock uuid) returns boolean language plpgsql as $$
            declare
                f record;
                s uuid := uuidv7();
                t timestamptz := clock_timestamp();
                line text;
            begin
                perform pg_advisory_xact_lock_shared(course_lock_key(ses.course_id))
                   from pass_link l join pass p using (pass_id) join session ses using (session_id) where l.link_hash = link;
                select p.pass_id, p.person_id, n.uid, n.display_name, ses.session_id, ses.course_id, ses.title, ses.starts_at, ses.ends_at, ses.zone,
                       ses.cancelled_at, ses.ended_at, c.seat_policy, c.accepted_proofs, p.revoked_at, p.expires_at, l.revoked_at as link_revoked_at,
                       exists (select from ban b where b.person_id = p.person_id and b.course_id = ses.course_id and b.lifted_at is null) as banned,
                       e.role, e.entitled_from, e.entitled_until, e.suspended_at,
                       exists (select from let_in i where i.session_id = ses.session_id and i.person_id = p.person_id and i.expires_at > t) as let_in,
                       d.device_id, (select count(*) from device o where o.person_id = p.person_id and o.first_seen_at > t - interval '30 days') as devices,
                       (select made_at from device_proof q where q.device_id = d.device_id and q.kind = 'lms_ticket') as lms_at,
                       (select made_at from device_proof q where q.device_id = d.device_id and q.kind = 'mailed_code') as code_at,
                       st.seat_id, k.knock_id as repeated
                  into f
                  from pass_link l join pass p using (pass_id) join person n using (person_id)
                  join session ses on ses.session_id = p.session_id join course c on c.course_id = ses.course_id
                  left join enrolment e on e.course_id = ses.course_id and e.person_id = p.person_id
                  left join device d on d.person_id = p.person_id and d.key_thumbprint = thumbprint
                  left join lateral (select seat_id from seat where session_id = p.session_id and person_id = p.person_id and released_at is null limit 1) st on true
                  left join knock k on k.knock_id = knock
                 where l.link_hash = link;
                if f.role is null or f.banned or f.suspended_at is not null or f.revoked_at is not null or f.seat_id is not null or f.code_at is null then
                    return false;
                end if;
                insert into seat (seat_id, session_id, person_id, pass_id, device_id, state, taken_at, lapses_at, valid_until)
                values (s, f.session_id, f.person_id, f.pass_id, f.device_id, 'reserved', t, t + interval '60 seconds', f.ends_at)
                on conflict (session_id, person_id) where released_at is null do nothing;
                insert into knock (knock_id, key_thumbprint, decided_at, outcome, seat_id, ticket_expires_at)
                values (knock, thumbprint, t, 'admitted', s, t + interval '60 seconds');
                line := json_build_object('knock', knock, 'by', 'link', 'seat', s, 'taking', 'free', 'role', f.role, 'device', f.device_id,
                                          'policy', f.seat_policy, 'deviceRank', f.devices, 'mailed_code', f.code_at, 'seatWas', 'free')::text;
                insert into audit (seq, at, actor, action, course_id, session_id, person_id, detail, hash)
                values (nextval('bench_audit'), t, 'person:' || f.uid, 'knock.admitted', f.course_id, f.session_id, f.person_id, line,
                        sha256(convert_to(line, 'UTF8')));
                return true;
            end $$
            """;

    private final DataSource database;

    PostgresYardstick(DataSource database) {
        this.database = database;
    }

    void prepare() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create sequence if not exists bench_audit start 1000000000000 cache 1000");
            statement.execute(FUNCTION);
        }
    }

    Latencies measure(List<String> links, DeviceSigner devices, int clients, Duration atMost) throws InterruptedException {
        return new PostgresClients(database, clients, links.size(), atMost).measure(connection -> {
            try (Statement settings = connection.createStatement()) {
                settings.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set jit = off");
            }
            return new Admitting(connection.prepareStatement("select bench_admit(?, ?, ?)"), links, devices);
        });
    }

    private record Admitting(PreparedStatement call, List<String> links, DeviceSigner devices) implements PostgresClients.Call {

        @Override
        public boolean make(int n) throws SQLException {
            call.setBytes(1, SecretCode.sha256(links.get(n)));
            call.setBytes(2, devices.thumbprint(n % devices.count()));
            call.setObject(3, UUID.randomUUID());
            return call.execute();
        }

        @Override
        public void close() throws SQLException {
            call.close();
        }
    }
}
