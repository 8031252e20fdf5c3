package org.admitone.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.platform.Clash;
import org.admitone.platform.Cursor;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.LikePattern;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresCourses implements Courses {

    private static final String COLUMNS = """
            course_id, code, title, zone, seat_policy, accepted_proofs, device_memory_days, device_budget,
            device_budget_days, keeps_chat, revision, archived_at""";
    private static final String BY_ID = "select " + COLUMNS + " from course where course_id = :id";
    private static final String BY_CODE = "select " + COLUMNS + " from course where code = :code";
    private static final String LIST = "select " + COLUMNS + " " + """
             from course
             where (:start or (lower(title), course_id) > (lower(:key), :id))
               and (cast(:like as text) is null or title ilike :like or code ilike :like)
               and (:shelf = 'BOTH' or (:shelf = 'ARCHIVED') = (archived_at is not null))
             order by lower(title), course_id
             limit :limit""";
    private static final String ADD = """
            insert into course (code, title, zone, seat_policy, accepted_proofs, device_memory_days, device_budget,
                                device_budget_days, keeps_chat, created_at)
            values (:code, :title, :zone, :policy, string_to_array(:proofs, ','), :memory, :budget, :budgetDays, :chat, :at)
            on conflict (code) do nothing
            returning\s""" + COLUMNS;
    private static final String CHANGE = """
            update course
               set code = :code, title = :title, zone = :zone, seat_policy = :policy,
                   accepted_proofs = string_to_array(:proofs, ','), device_memory_days = :memory,
                   device_budget = :budget, device_budget_days = :budgetDays, keeps_chat = :chat, revision = revision + 1
             where course_id = :id and :revision in (0, revision)
            returning\s""" + COLUMNS;
    private static final String ARCHIVE = """
            update course set archived_at = :at, revision = revision + 1
             where course_id = :id and :revision in (0, revision)
            returning\s""" + COLUMNS;

    private final JdbcClient sql;

    PostgresCourses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Course> byId(CourseId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PostgresCourses::course).optional();
    }

    @Override
    public Optional<Course> byCode(String code) {
        return sql.sql(BY_CODE).param("code", code).query(PostgresCourses::course).optional();
    }

    @Override
    public Page<Course> list(CourseFilter filter, Slice slice) {
        var rows = sql.sql(LIST)
                .param("start", slice.fromTheStart()).param("key", slice.afterKey()).param("id", slice.afterId())
                .param("like", LikePattern.containing(filter.text())).param("shelf", filter.shelf().name())
                .param("limit", slice.size() + 1)
                .query(PostgresCourses::course).list();
        return Page.ofOneMore(rows, slice, course -> new Cursor(course.title(), course.id().value()));
    }

    @Override
    public Course add(CourseDetails details, Instant at) {
        return saying(sql.sql(ADD), details).param("at", Timestamp.from(at))
                .query(PostgresCourses::course).optional().orElseThrow(PostgresCourses::codeTaken);
    }

    @Override
    public Course change(CourseId id, Revision basedOn, CourseDetails details) {
        try {
            return saying(sql.sql(CHANGE), details).param("id", id.value()).param("revision", basedOn.number())
                    .query(PostgresCourses::course).optional().orElseThrow(() -> missed(id));
        } catch (DuplicateKeyException taken) {
            throw codeTaken();
        }
    }

    @Override
    public Course archive(CourseId id, Revision basedOn, @Nullable Instant at) {
        return sql.sql(ARCHIVE).param("id", id.value()).param("revision", basedOn.number())
                .param("at", at == null ? null : at.atOffset(java.time.ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(PostgresCourses::course).optional().orElseThrow(() -> missed(id));
    }

    private RuntimeException missed(CourseId id) {
        return byId(id).isEmpty() ? new NotThere("course") : Clash.changedMeanwhile("course");
    }

    private static JdbcClient.StatementSpec saying(JdbcClient.StatementSpec statement, CourseDetails details) {
        DoorSettings door = details.door();
        return statement
                .param("code", details.code()).param("title", details.title()).param("zone", details.zone().getId())
                .param("policy", door.seatPolicy().code())
                .param("proofs", door.acceptedProofs().stream().map(ProofKind::code).collect(Collectors.joining(",")))
                .param("memory", door.deviceMemoryDays())
                .param("budget", door.deviceBudget().devices()).param("budgetDays", door.deviceBudget().days())
                .param("chat", details.chat().isKept());
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        DoorSettings door = new DoorSettings(SeatPolicy.ofCode(row.getString("seat_policy")), proofs(row.getArray("accepted_proofs")),
                row.getInt("device_memory_days"), new DeviceBudget(row.getInt("device_budget"), row.getInt("device_budget_days")));
        CourseDetails details = new CourseDetails(row.getString("code"), row.getString("title"), ZoneId.of(row.getString("zone")), door,
                ChatKeeping.of(row.getBoolean("keeps_chat")));
        Timestamp archived = row.getTimestamp("archived_at");
        return new Course(new CourseId(row.getObject("course_id", UUID.class)), details,
                archived == null ? null : archived.toInstant(), row.getLong("revision"));
    }

    private static Set<ProofKind> proofs(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(ProofKind::ofCode).collect(Collectors.toSet());
    }

    private static Clash codeTaken() {
        return new Clash(HouseProblem.ALREADY_TAKEN, "Another course has this code already. Give another one, or change that course.");
    }
}
