package org.admitone.provider.zoom.creation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.SealedSecrets;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wanted accounts for whoever asks Zoom. Each is one node's at a time; one that dies is followed by another when its lease ends, and what it
/// writes after that does not count.
@Component
class PostgresErrands {

    /// Longer than all calls of an errand together may take.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final CreationSeal seal;

    PostgresErrands(JdbcClient jdbc, CreationSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// The one that waits longest. Those whose address does not open with this server's key file fail here.
    Optional<Errand> take(Instant now) {
        return jdbc.sql("""
                update zoom_host_creation set leased_until = :until, due_at = :until
                 where creation_id = (select creation_id from zoom_host_creation where due_at <= :now and coalesce(leased_until <= :now, true)
                                       order by due_at, wanted_at, creation_id limit 1 for update skip locked)
                returning *
                """).param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(LEASE))).query((row, n) -> errand(row)).optional();
    }

    private Errand errand(ResultSet row) throws SQLException {
        CreationId id = new CreationId(Objects.requireNonNull(row.getObject("creation_id", UUID.class)));
        NewUser user = new NewUser(PostgresCreations.word(row.getString("way"), NewUser.Way.class), opened(row.getBytes("address"), id), row.getString("first_name"),
                row.getString("last_name"), PostgresCreations.word(row.getString("licence"), ZoomUser.Licence.class));
        Creation.State state = PostgresCreations.word(row.getString("state"), Creation.State.class);
        return new Errand(id, user, state, state != Creation.State.WANTED || row.getBoolean("take_over") ? Errand.Ours.YES : Errand.Ours.NO, row.getTimestamp("leased_until").toInstant());
    }

    /// Empty: it does not open.
    private String opened(byte[] sealed, CreationId id) {
        try {
            return seal.open(sealed, id);
        } catch (SealedSecrets.SealBroken otherKey) {
            return "";
        }
    }

    /// From now on Zoom may be making it.
    ///
    /// @return false: it is another node's meanwhile, or gone
    boolean asking(Errand errand, Instant now) {
        return jdbc.sql("update zoom_host_creation set state = 'asked', changed_at = :now where creation_id = :id and leased_until = :lease")
                .param("now", Timestamp.from(now)).param("id", errand.id().value()).param("lease", Timestamp.from(errand.lease())).update() == 1;
    }

    boolean anyInvited() {
        return jdbc.sql("select exists (select from zoom_host_creation where state = 'invited')").query(Boolean.class).single();
    }

    /// It is to be looked at as soon as can be: again, where a node is just looking. Zoom may know somebody who had an account already by another id than it invited.
    void accepted(String host, String address, Instant now) {
        jdbc.sql("""
                update zoom_host_creation set due_at = least(case when due_at = leased_until then null else due_at end, :now)
                 where state = 'invited' and (host_id = :host or address_mark = :mark)
                """).param("now", Timestamp.from(now)).param("host", host).param("mark", seal.mark(address)).update();
    }

    /// What made it due meanwhile counts.
    ///
    /// @param due null: nothing more is done by itself
    /// @return false: it is another node's meanwhile, or gone
    boolean write(Errand errand, Creation.State state, @Nullable HostId host, @Nullable Obstacle obstacle, @Nullable Instant due, Instant now) {
        return jdbc.sql("""
                update zoom_host_creation set state = :state, host_id = coalesce(:host, host_id), obstacle = :obstacle, obstacle_detail = :detail,
                       due_at = case when :due::timestamptz is null or due_at = leased_until then :due::timestamptz else least(due_at, :due::timestamptz) end, leased_until = null, changed_at = :now
                 where creation_id = :id and leased_until = :lease
                """).param("state", PostgresCreations.word(state)).param("host", host == null ? null : host.value(), Types.VARCHAR)
                .param("obstacle", obstacle == null ? null : PostgresCreations.word(obstacle.kind()), Types.VARCHAR).param("detail", obstacle == null ? null : obstacle.detail(), Types.VARCHAR)
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP).param("now", Timestamp.from(now))
                .param("id", errand.id().value()).param("lease", Timestamp.from(errand.lease())).update() == 1;
    }
}
