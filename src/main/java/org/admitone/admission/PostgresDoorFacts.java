package org.admitone.admission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.KnockFacts.DeviceStanding;
import org.admitone.admission.KnockFacts.Known;
import org.admitone.admission.KnockFacts.Membership;
import org.admitone.admission.KnockFacts.SeatStanding;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Reads what the door decides on, for many knocks in one statement.
final class PostgresDoorFacts {

    /// Until the commit: a round looks up at most a few hundred rows by key. Left to itself, the planner may have met the tables
    /// when they were empty, and would then read them whole until somebody analyses them: in the middle of a class start.
    /// For the same reason the live seat is looked up with a limit, which the planner cannot turn into a scan of all live seats.
    static final String LOOK_UP_BY_KEY = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('enable_material', 'off', true),
                   set_config('enable_memoize', 'off', true), set_config('jit', 'off', true)
            """;

    /// Shared, until the commit: rights of these courses cannot change between the reading and the seat (see V002). A statement
    /// of its own, for the next one needs a snapshot taken after the lock was granted.
    private static final String LOCK_COURSES = """
            select pg_advisory_xact_lock_shared(course_lock_key(q.course_id))
              from (select distinct s.course_id
                      from unnest(?::bytea[], ?::uuid[]) as k(link_hash, pass_id)
                      left join pass_link l on l.link_hash = k.link_hash
                      join pass p on p.pass_id = coalesce(l.pass_id, k.pass_id)
                      join session s on s.session_id = p.session_id
                     order by s.course_id) q
            """;

    private static final String FACTS = """
            select p.pass_id, p.person_id, n.uid, n.display_name,
                   s.session_id, s.course_id, s.title, s.starts_at, s.ends_at, s.zone, s.cancelled_at is not null as cancelled,
                   s.ended_at, s.provider, s.opens_minutes_before, s.closes_minutes_after,
                   coalesce(s.seat_policy, c.seat_policy) as seat_policy, c.accepted_proofs, c.device_memory_days,
                   c.device_budget, c.device_budget_days,
                   p.revoked_at is not null or coalesce(p.expires_at <= w.now, false)
                       or l.revoked_at is not null or coalesce(l.expires_at <= w.now, false) as pass_died,
                   exists (select from ban b where b.person_id = p.person_id and b.course_id = s.course_id
                              and b.lifted_at is null and (b.session_id is null or b.session_id = s.session_id)) as banned,
                   e.role, e.entitled_from, e.entitled_until, e.suspended_at is not null as suspended,
                   not e.some_sessions or exists (select from enrolment_session x where x.course_id = e.course_id
                              and x.person_id = e.person_id and x.session_id = s.session_id) as for_this_session,
                   exists (select from let_in i where i.session_id = s.session_id and i.person_id = p.person_id
                              and i.given_at <= w.now and i.expires_at > w.now
                              and i.given_at >= coalesce(e.suspended_at, i.given_at)) as let_in,
                   d.device_id, d.revoked_at is not null as device_revoked,
                   d.excused_at is not null or d.first_seen_at <= w.now - make_interval(days => c.device_budget_days) as device_settled,
                   (select count(*) from device o where o.person_id = p.person_id and o.excused_at is null
                       and o.first_seen_at > w.now - make_interval(days => c.device_budget_days)
                       and (d.device_id is null or (o.first_seen_at, o.device_id) <= (d.first_seen_at, d.device_id))) as new_devices,
                   (select made_at from device_proof f where f.device_id = d.device_id and f.kind = 'lms_ticket') as lms_ticket_at,
                   (select made_at from device_proof f where f.device_id = d.device_id and f.kind = 'mailed_code') as mailed_code_at,
                   t.seat_id, t.device_id as seat_device, t.state as seat_state, t.taken_at as seat_taken_at, t.by_let_in,
                   t.lapses_at <= w.now as seat_lapsed, td.label as seat_label,
                   exists (select from device_proof f where f.device_id = t.device_id and f.kind = 'lms_ticket') as seat_by_lms,
                   exists (select from device_proof f where f.device_id = t.device_id and f.kind = 'mailed_code') as seat_by_code,
                   case when t.device_id <> d.device_id then
                       (select count(*) from seat m where m.session_id = t.session_id and m.person_id = t.person_id
                           and m.moved_in and m.taken_at > w.now - make_interval(secs => ?)) end as moves_lately,
                   r.knock_id is not null as repeated, r.key_thumbprint = k.thumbprint and rs.pass_id = p.pass_id as repeated_here, r.seat_id as repeated_seat,
                   r.ticket_expires_at as repeated_expires_at, rs.released_at is null as repeated_live
              from unnest(?::bytea[], ?::uuid[], ?::bytea[], ?::uuid[]) with ordinality
                       as k(link_hash, pass_id, thumbprint, knock_id, ord)
             cross join (select ?::timestamptz as now) w
              left join pass_link l on l.link_hash = k.link_hash
              left join pass p on p.pass_id = coalesce(l.pass_id, k.pass_id)
              left join person n on n.person_id = p.person_id
              left join session s on s.session_id = p.session_id
              left join course c on c.course_id = s.course_id
              left join enrolment e on e.course_id = s.course_id and e.person_id = p.person_id
              left join device d on d.person_id = p.person_id and d.key_thumbprint = k.thumbprint
              left join lateral (select * from seat where session_id = p.session_id and person_id = p.person_id
                                    and released_at is null limit 1) t on true
              left join device td on td.device_id = t.device_id
              left join knock r on r.knock_id = k.knock_id
              left join seat rs on rs.seat_id = r.seat_id
             order by k.ord
            """;

    private PostgresDoorFacts() {}

    /// What was found for one knock.
    ///
    /// @param lapsedSeat a live row whose time is up; to be released before the seat is taken
    /// @param earlier    this knock's number was used before
    record Found(KnockFacts facts, @Nullable Lapsed lapsedSeat, Earlier earlier, boolean seatByLetIn) {}

    record Lapsed(SeatId seat, ReleaseReason reason) {}

    sealed interface Earlier {
        record None() implements Earlier {}

        /// Answered with this seat before, to the same device for the same pass.
        record Answered(SeatId seat, Instant ticketExpiresAt) implements Earlier {}

        /// Refused before, or by another device, or for another pass, or its seat has ended.
        record Spent() implements Earlier {}
    }

    static void lockCourses(Connection connection, List<Knock> knocks) throws SQLException {
        lookUpByKey(connection);
        try (PreparedStatement statement = connection.prepareStatement(LOCK_COURSES)) {
            statement.setArray(1, connection.createArrayOf("bytea", links(knocks)));
            statement.setArray(2, connection.createArrayOf("uuid", passes(knocks)));
            statement.executeQuery().close();
        }
    }

    private static void lookUpByKey(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP_BY_KEY)) {
            statement.executeQuery().close();
        }
    }

    static List<Found> read(Connection connection, List<Knock> knocks, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            statement.setLong(1, Door.PING_PONG_SPAN.toSeconds());
            statement.setArray(2, connection.createArrayOf("bytea", links(knocks)));
            statement.setArray(3, connection.createArrayOf("uuid", passes(knocks)));
            statement.setArray(4, connection.createArrayOf("bytea",
                    knocks.stream().map(knock -> knock.key().thumbprint()).toArray(byte[][]::new)));
            statement.setArray(5, connection.createArrayOf("uuid", knocks.stream().map(Knock::id).toArray()));
            statement.setTimestamp(6, Timestamp.from(now));
            List<Found> found = new ArrayList<>(knocks.size());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(found(row));
                }
            }
            return found;
        }
    }

    private static byte @Nullable [][] links(List<Knock> knocks) {
        return knocks.stream().map(knock -> switch (knock.presented()) {
            case Knock.Presented.ByLink(byte[] hash) -> hash;
            case Knock.Presented.ByPass(_) -> null;
        }).toArray(byte[][]::new);
    }

    private static @Nullable Object[] passes(List<Knock> knocks) {
        return knocks.stream().map(knock -> switch (knock.presented()) {
            case Knock.Presented.ByLink(_) -> null;
            case Knock.Presented.ByPass(PassId pass) -> pass.value();
        }).toArray();
    }

    private static Found found(ResultSet row) throws SQLException {
        if (row.getObject("pass_id") == null) {
            return new Found(new KnockFacts.NoPass(), null, earlier(row), false);
        }
        boolean lapsed = row.getBoolean("seat_lapsed");
        Known known = new Known(
                new KnockFacts.Visitor(new PassId(uuid(row, "pass_id")), new PersonId(uuid(row, "person_id")),
                        row.getString("uid"), row.getString("display_name")),
                session(row), rules(row),
                new KnockFacts.Rights(row.getBoolean("pass_died"), row.getBoolean("banned"), membership(row), row.getBoolean("let_in")),
                device(row), lapsed ? new SeatStanding.Free() : seat(row));
        return new Found(known, lapsed ? lapsed(row) : null, earlier(row), row.getBoolean("by_let_in"));
    }

    private static KnockFacts.SessionDoor session(ResultSet row) throws SQLException {
        Instant starts = instant(row, "starts_at");
        Instant ends = instant(row, "ends_at");
        Timestamp over = row.getTimestamp("ended_at");
        return new KnockFacts.SessionDoor(new SessionId(uuid(row, "session_id")), new CourseId(uuid(row, "course_id")),
                row.getString("title"), starts, ends, ZoneId.of(row.getString("zone")),
                starts.minus(Duration.ofMinutes(row.getInt("opens_minutes_before"))),
                ends.plus(Duration.ofMinutes(row.getInt("closes_minutes_after"))),
                row.getBoolean("cancelled"), over == null ? null : over.toInstant(), row.getString("provider"));
    }

    private static KnockFacts.DoorRules rules(ResultSet row) throws SQLException {
        Set<ProofKind> accepted = EnumSet.noneOf(ProofKind.class);
        Arrays.stream((String[]) row.getArray("accepted_proofs").getArray()).map(ProofKind::ofCode).forEach(accepted::add);
        return new KnockFacts.DoorRules(SeatPolicy.ofCode(row.getString("seat_policy")), accepted,
                Duration.ofDays(row.getInt("device_memory_days")), row.getInt("device_budget"),
                Duration.ofDays(row.getInt("device_budget_days")));
    }

    private static @Nullable Membership membership(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return role == null ? null : new Membership(Role.ofCode(role), instantOrNull(row, "entitled_from"),
                instantOrNull(row, "entitled_until"), row.getBoolean("suspended"), row.getBoolean("for_this_session"));
    }

    private static DeviceStanding device(ResultSet row) throws SQLException {
        UUID device = (UUID) row.getObject("device_id");
        int newDevices = row.getInt("new_devices");
        if (device == null) {
            return new DeviceStanding.Strange(newDevices);
        }
        Map<ProofKind, Instant> proofs = new EnumMap<>(ProofKind.class);
        if (!row.getBoolean("device_revoked")) {
            put(proofs, ProofKind.LMS_TICKET, instantOrNull(row, "lms_ticket_at"));
            put(proofs, ProofKind.MAILED_CODE, instantOrNull(row, "mailed_code_at"));
        }
        return new DeviceStanding.Familiar(new DeviceId(device), row.getBoolean("device_settled") ? 0 : newDevices, proofs);
    }

    private static void put(Map<ProofKind, Instant> proofs, ProofKind kind, @Nullable Instant madeAt) {
        if (madeAt != null) {
            proofs.put(kind, madeAt);
        }
    }

    private static SeatStanding seat(ResultSet row) throws SQLException {
        UUID seat = (UUID) row.getObject("seat_id");
        if (seat == null) {
            return new SeatStanding.Free();
        }
        String state = row.getString("seat_state");
        if (row.getObject("seat_device").equals(row.getObject("device_id"))) {
            return new SeatStanding.Here(new SeatId(seat), "occupied".equals(state));
        }
        ProofKind heldBy = row.getBoolean("seat_by_lms") ? ProofKind.LMS_TICKET
                : row.getBoolean("seat_by_code") ? ProofKind.MAILED_CODE : null;
        return new SeatStanding.Elsewhere(new SeatId(seat), row.getString("seat_label"), instant(row, "seat_taken_at"),
                "away".equals(state), heldBy, row.getInt("moves_lately"));
    }

    private static Lapsed lapsed(ResultSet row) throws SQLException {
        return new Lapsed(new SeatId(uuid(row, "seat_id")),
                "reserved".equals(row.getString("seat_state")) ? ReleaseReason.NEVER_CAME : ReleaseReason.TIMED_OUT);
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        if (!row.getBoolean("repeated")) {
            return new Earlier.None();
        }
        UUID seat = (UUID) row.getObject("repeated_seat");
        return seat != null && row.getBoolean("repeated_here") && row.getBoolean("repeated_live")
                ? new Earlier.Answered(new SeatId(seat), instant(row, "repeated_expires_at")) : new Earlier.Spent();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return (UUID) row.getObject(column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
