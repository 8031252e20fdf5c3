package org.admitone.provider.zoom.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.governance.Drift.End;
import org.admitone.provider.zoom.governance.Drift.Noticed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What drifted, and what is kept. Of each guarded thing one drift is open at a time.
@Component
class PostgresDrifts {

    private final JdbcClient jdbc;

    PostgresDrifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> kept(Subject subject) {
        return Set.copyOf(jdbc.sql("select setting from zoom_kept where subject = ?").param(subject.code()).query(String.class).list());
    }

    /// @return whether it was not known before
    boolean keep(Subject subject, String setting, Instant now) {
        return jdbc.sql("insert into zoom_kept (subject, setting, since) values (?, ?, ?) on conflict do nothing").params(subject.code(), setting, Timestamp.from(now)).update() == 1;
    }

    /// Nobody guards it any more: that it is otherwise later is no drift.
    void keepOnly(Subject subject, Set<String> settings, Instant now) {
        String[] names = settings.toArray(String[]::new);
        jdbc.sql("delete from zoom_kept where subject = ? and setting <> all(?)").params(subject.code(), names).update();
        jdbc.sql("update zoom_drift set gone_at = ? where subject = ? and setting <> all(?) and setting not like 'meeting:%' and setting not like 'live:%' and setting not like 'session:%' and undone_at is null and gone_at is null")
                .params(Timestamp.from(now), subject.code(), names).update();
    }

    /// Whatever is not watched any more.
    void forget(Instant now) {
        jdbc.sql("delete from zoom_kept where subject not in (select subject from zoom_guarded)").update();
        jdbc.sql("update zoom_drift set gone_at = ? where subject not in (select subject from zoom_guarded) and setting not like 'session:%' and undone_at is null and gone_at is null").param(Timestamp.from(now)).update();
    }

    boolean open(Subject subject, Seen seen, Told told, Instant now) {
        Optional<Told.Doer> doer = told.doerOf(seen.name());
        return jdbc.sql("""
                insert into zoom_drift (drift_id, subject, setting, found, should, noticed_by, noticed_at, done_by, done_by_masked)
                values (:id, :subject, :setting, :found, :should, :how, :now, :by, :masked)
                on conflict (subject, setting) where undone_at is null and gone_at is null do nothing
                """).param("id", UUID.randomUUID()).param("subject", subject.code()).param("setting", seen.name()).param("found", seen.found()).param("should", seen.should())
                .param("how", told.isPoll() ? "poll" : "webhook").param("now", Timestamp.from(now)).param("by", doer.map(Told.Doer::id).orElse(null))
                .param("masked", doer.map(Told.Doer::masked).orElse(null)).update() == 1;
    }

    /// @param how undone by us, or gone by itself
    boolean end(Subject subject, String setting, End.Kind how, Instant now) {
        String column = how == End.Kind.UNDONE ? "undone_at" : "gone_at";
        return jdbc.sql("update zoom_drift set " + column + " = ?, stuck = false where subject = ? and setting = ? and undone_at is null and gone_at is null")
                .params(Timestamp.from(now), subject.code(), setting).update() == 1;
    }

    /// Wherever it is: a meeting may have moved to another host.
    void endOf(String setting, Instant now) {
        jdbc.sql("update zoom_drift set undone_at = ? where setting = ? and undone_at is null and gone_at is null").params(Timestamp.from(now), setting).update();
    }

    /// Of sessions that are over, cancelled or held elsewhere: nobody puts anything back there.
    void endOfSessions(Instant now) {
        jdbc.sql("""
                update zoom_drift d set gone_at = :now
                 where d.setting like 'session:%' and d.undone_at is null and d.gone_at is null
                   and not exists (select from session s where d.setting = 'session:' || s.session_id and s.cancelled_at is null and s.provider = 'zoom'
                                      and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) > :now)
                """).param("now", Timestamp.from(now)).update();
    }

    /// @return whether it was not known before
    boolean stuck(Subject subject, String setting) {
        return jdbc.sql("update zoom_drift set stuck = true where subject = ? and setting = ? and undone_at is null and gone_at is null and not stuck")
                .params(subject.code(), setting).update() == 1;
    }

    List<Drift> open(Subject subject) {
        return jdbc.sql("select * from zoom_drift where subject = ? and undone_at is null and gone_at is null order by setting").param(subject.code()).query(PostgresDrifts::drift).list();
    }

    List<Drift> open() {
        return jdbc.sql("select * from zoom_drift where undone_at is null and gone_at is null order by noticed_at desc, drift_id").query(PostgresDrifts::drift).list();
    }

    /// The latest first.
    Page<Drift> list(Slice slice) {
        List<Drift> rows = jdbc.sql("""
                select * from zoom_drift where :start or (noticed_at, drift_id) < (select noticed_at, drift_id from zoom_drift where drift_id = :after)
                 order by noticed_at desc, drift_id desc limit :most
                """).param("start", slice.fromTheStart()).param("after", slice.afterId()).param("most", slice.size() + 1).query(PostgresDrifts::drift).list();
        return Page.ofOneMore(rows, slice, drift -> new Cursor("", drift.id()));
    }

    private static Drift drift(ResultSet row, int n) throws SQLException {
        String by = row.getString("done_by");
        String masked = row.getString("done_by_masked");
        return new Drift(Objects.requireNonNull(row.getObject("drift_id", UUID.class)), new Subject(row.getString("subject")), row.getString("setting"), row.getString("found"), row.getString("should"),
                new Noticed(PostgresGuard.word(row.getString("noticed_by"), Noticed.How.class), row.getTimestamp("noticed_at").toInstant()),
                by == null || masked == null ? null : new Drift.By(by, masked), end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        Timestamp gone = row.getTimestamp("gone_at");
        if (undone != null) {
            return new End(End.Kind.UNDONE, undone.toInstant());
        }
        if (gone != null) {
            return new End(End.Kind.GONE, gone.toInstant());
        }
        return row.getBoolean("stuck") ? new End(End.Kind.STUCK, null) : null;
    }
}
