package org.admitone.provider.zoom.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.provider.zoom.HostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When the group and each host are to be looked at. One node looks at a time; one that dies is followed by another when its lease ends.
@Component
class PostgresWatch {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    PostgresWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param told  what webhooks said since the last look
    /// @param until when somebody else may follow
    record Due(Subject subject, Told told, Instant until) {}

    /// The group and these hosts are watched, and nobody else.
    ///
    /// @return whether somebody is not watched any more
    boolean watch(Collection<HostId> hosts, Instant now) {
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of(Subject.GROUP.code()), hosts.stream().map(HostId::value)).toArray(String[]::new);
        int fresh = jdbc.sql("insert into zoom_guarded (subject, due_at) select subject, :now from unnest(:all::text[]) as u(subject) on conflict (subject) do nothing")
                .param("now", Timestamp.from(now)).param("all", all).update();
        int gone = jdbc.sql("delete from zoom_guarded where subject <> all(:all)").param("all", all).update();
        if (fresh + gone > 0) {
            jdbc.sql("update zoom_guarded set due_at = least(due_at, :now) where subject = 'group'").param("now", Timestamp.from(now)).update();
        }
        return gone > 0;
    }

    /// The group first: its settings decide about the hosts'.
    Optional<Due> take(Instant now) {
        return jdbc.sql("""
                update zoom_guarded set due_at = :until, leased_until = :until, told = '{}', told_by = null, told_by_masked = null
                 where subject = (select subject from zoom_guarded where due_at <= :now and coalesce(leased_until <= :now, true)
                                   order by subject <> 'group', due_at limit 1 for update skip locked)
                returning new.subject, old.told, old.told_by, old.told_by_masked, new.leased_until
                """).param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(LEASE))).query((row, n) -> due(row)).optional();
    }

    private static Due due(ResultSet row) throws SQLException {
        String by = row.getString(3);
        String masked = row.getString(4);
        return new Due(new Subject(row.getString(1)), new Told(Set.copyOf(List.of((String[]) row.getArray(2).getArray())),
                by == null || masked == null ? Optional.empty() : Optional.of(new Told.Doer(by, masked))), row.getTimestamp(5).toInstant());
    }

    /// A webhook that came meanwhile makes it due at once again.
    void looked(Subject subject, Instant next, Instant now) {
        finish(subject, next, now, null);
    }

    /// @param untold what the webhooks said, for the next look
    void failed(Subject subject, Trouble trouble, Instant next, Told untold) {
        finish(subject, next, null, trouble);
        if (!untold.isPoll()) {
            told(subject, untold, next);
        }
    }

    /// A look of this node that came to no end: due at once, with what the webhooks said. Where somebody else has followed meanwhile it is theirs.
    void brokenOff(Due due, Instant now) {
        jdbc.sql("""
                update zoom_guarded set due_at = least(due_at, :now), leased_until = null, told = told || :names::text[],
                       told_by = coalesce(told_by, :by), told_by_masked = coalesce(told_by_masked, :masked)
                 where subject = :subject and leased_until = :until
                """).param("subject", due.subject().code()).param("now", Timestamp.from(now)).param("until", Timestamp.from(due.until()))
                .param("names", due.told().settings().toArray(String[]::new))
                .param("by", due.told().by().map(Told.Doer::id).orElse(null)).param("masked", due.told().by().map(Told.Doer::masked).orElse(null)).update();
    }

    private void finish(Subject subject, Instant next, @Nullable Instant lookedAt, @Nullable Trouble trouble) {
        jdbc.sql("""
                update zoom_guarded set due_at = case when due_at = leased_until then :next else least(due_at, :next) end, leased_until = null,
                       looked_at = coalesce(:looked, looked_at), trouble = :trouble, trouble_detail = :detail
                 where subject = :subject
                """).param("subject", subject.code()).param("next", Timestamp.from(next)).param("looked", lookedAt == null ? null : Timestamp.from(lookedAt), java.sql.Types.TIMESTAMP)
                .param("trouble", trouble == null ? null : PostgresGuard.word(trouble.kind())).param("detail", trouble == null ? null : trouble.detail()).update();
    }

    /// @return false: it is not watched
    boolean told(Subject subject, Told told, Instant due) {
        return jdbc.sql("""
                update zoom_guarded set due_at = least(case when due_at = leased_until then null else due_at end, :due), told = told || :names::text[],
                       told_by = coalesce(:by, told_by), told_by_masked = coalesce(:masked, told_by_masked)
                 where subject = :subject
                """).param("subject", subject.code()).param("due", Timestamp.from(due)).param("names", told.settings().toArray(String[]::new))
                .param("by", told.by().map(Told.Doer::id).orElse(null)).param("masked", told.by().map(Told.Doer::masked).orElse(null)).update() == 1;
    }

    /// @return whether another one was known
    boolean roleIsNew(Subject subject, String role) {
        return jdbc.sql("update zoom_guarded set role = :role where subject = :subject and role is distinct from :role returning old.role is not null")
                .param("subject", subject.code()).param("role", role).query(Boolean.class).optional().orElse(false);
    }

    void nobody() {
        jdbc.sql("delete from zoom_guarded").update();
    }

    void allDue(Instant now) {
        jdbc.sql("update zoom_guarded set due_at = least(due_at, :now)").param("now", Timestamp.from(now)).update();
    }

    /// The group has just been set: what it locks is to be seen at each host.
    void hostsDue(Instant now) {
        jdbc.sql("update zoom_guarded set due_at = least(due_at, :now) where subject <> 'group'").param("now", Timestamp.from(now)).update();
    }

    List<GuardStanding> standings() {
        return jdbc.sql("select * from zoom_guarded order by subject").query((row, n) -> {
            Timestamp looked = row.getTimestamp("looked_at");
            String trouble = row.getString("trouble");
            String detail = row.getString("trouble_detail");
            return new GuardStanding(new Subject(row.getString("subject")), looked == null ? null : looked.toInstant(),
                    trouble == null ? null : new Trouble(PostgresGuard.word(trouble, Trouble.Kind.class), detail == null ? "" : detail));
        }).list();
    }
}
