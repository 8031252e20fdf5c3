package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What Zoom's reports said. Names in it are sealed; they are for the eyes of staff only.
@Component
class PostgresReports {

    private final JdbcClient jdbc;
    private final SealedSecrets seal;

    PostgresReports(JdbcClient jdbc, SecretKeys keys) {
        this.jdbc = jdbc;
        this.seal = new SealedSecrets(keys, "zoom report");
    }

    void lock(SessionId session) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 72))").param(session.toString()).query().listOfRows();
    }

    boolean heldInZoom(SessionId session) {
        return jdbc.sql("select provider = 'zoom' from session where session_id = ?").param(session.value()).query(Boolean.class).single();
    }

    /// Whether Zoom has told of somebody who was let in, be it by a meeting that is not there any more.
    boolean peopleWereInside(SessionId session) {
        return jdbc.sql("""
                select exists (select from presence_stay where session_id = :session and source = 'zoom' and stranger is null)
                    or exists (select from seat where session_id = :session and remote and released_at is null and state <> 'reserved')
                """).param("session", session.value()).query(Boolean.class).single();
    }

    Set<PersonId> runners(SessionId session) {
        return Set.copyOf(jdbc.sql("select e.person_id from session s join enrolment e using (course_id) where s.session_id = ? and e.role in ('teacher', 'staff')")
                .param(session.value()).query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }

    List<MeetingNumber> running(Instant now) {
        return jdbc.sql("""
                select m.meeting_number from zoom_meeting m join session s using (session_id)
                 where m.state = 'made' and s.provider = 'zoom' and s.starts_at - make_interval(mins => s.opens_minutes_before) <= :now
                   and s.ends_at + make_interval(mins => s.closes_minutes_after) > :now::timestamptz - interval '15 minutes'
                """).param("now", Timestamp.from(now)).query((row, _) -> new MeetingNumber(row.getLong(1))).list();
    }

    List<ReportRow> rows(SessionId session) {
        return jdbc.sql("select * from zoom_report_row where session_id = ? order by instance_uuid, user_id").param(session.value())
                .query((row, _) -> new ReportRow(new InstanceId(row.getString("instance_uuid")), row.getString("user_id"),
                        Optional.ofNullable(row.getString("registrant_id")).map(RegistrantId::new), Optional.ofNullable(row.getString("account_user")).map(HostId::new),
                        new String(seal.open(row.getBytes("shown_name"), session.toString()), StandardCharsets.UTF_8),
                        row.getTimestamp("joined_at").toInstant(), row.getTimestamp("left_at").toInstant())).list();
    }

    /// Replaces what was known of these instances.
    void replace(SessionId session, List<InstanceId> instances, List<ReportRow> rows) {
        jdbc.sql("delete from zoom_report_row where session_id = :session and instance_uuid = any (:instances)").param("session", session.value())
                .param("instances", instances.stream().map(InstanceId::value).toArray(String[]::new)).update();
        for (ReportRow row : rows) {
            jdbc.sql("""
                    insert into zoom_report_row (session_id, instance_uuid, user_id, registrant_id, account_user, shown_name, joined_at, left_at)
                    values (:session, :instance, :user, :registrant, :account, :name, :joined, :left)
                    on conflict (session_id, instance_uuid, user_id) do update set left_at = greatest(zoom_report_row.left_at, excluded.left_at),
                        joined_at = least(zoom_report_row.joined_at, excluded.joined_at)
                    """)
                    .param("session", session.value()).param("instance", row.instance().value()).param("user", row.userId())
                    .param("registrant", row.registrant().map(RegistrantId::value).orElse(null)).param("account", row.account().map(HostId::value).orElse(null))
                    .param("name", seal.seal(row.shownName().getBytes(StandardCharsets.UTF_8), session.toString()))
                    .param("joined", Timestamp.from(row.joined())).param("left", Timestamp.from(row.left())).update();
        }
    }
}
