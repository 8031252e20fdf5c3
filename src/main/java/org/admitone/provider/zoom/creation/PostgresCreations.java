package org.admitone.provider.zoom.creation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wanted accounts for whoever wants them. Each address is in it once.
@Component
class PostgresCreations {

    private final JdbcClient jdbc;
    private final CreationSeal seal;

    PostgresCreations(JdbcClient jdbc, CreationSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// @return empty: the address is among them already
    Optional<CreationId> want(NewUser user, String by, Instant now) {
        CreationId id = new CreationId(UUID.randomUUID());
        return jdbc.sql("""
                insert into zoom_host_creation (creation_id, address, address_mark, address_masked, way, licence, first_name, last_name, state, wanted_by, wanted_at, changed_at, due_at)
                values (:id, :address, :mark, :masked, :way, :licence, :first, :last, 'wanted', :by, :now, :now, :now)
                on conflict (address_mark) do nothing
                """).param("id", id.value()).param("address", seal.seal(user.email(), id)).param("mark", seal.mark(user.email())).param("masked", CreationSeal.masked(user.email()))
                .param("way", word(user.way())).param("licence", word(user.licence())).param("first", user.firstName()).param("last", user.lastName())
                .param("by", by).param("now", Timestamp.from(now)).update() == 1 ? Optional.of(id) : Optional.empty();
    }

    /// Those of the addresses that are among them.
    Set<String> known(Collection<String> addresses) {
        byte[][] marks = addresses.stream().map(seal::mark).toArray(byte[][]::new);
        List<String> found = jdbc.sql("select encode(address_mark, 'hex') from zoom_host_creation where address_mark = any(:marks)").param("marks", marks)
                .query((row, n) -> Objects.requireNonNull(row.getString(1))).list();
        return addresses.stream().filter(address -> found.contains(HexFormat.of().formatHex(seal.mark(address)))).collect(Collectors.toSet());
    }

    /// Licences that are wanted and not given yet.
    int licencesWanted() {
        return jdbc.sql("select count(*) from zoom_host_creation where licence = 'licensed' and state in ('wanted', 'asked')").query(Integer.class).single();
    }

    Optional<Creation> find(CreationId id) {
        return jdbc.sql("select * from zoom_host_creation where creation_id = ?").param(id.value()).query(PostgresCreations::creation).optional();
    }

    List<Creation> all() {
        return jdbc.sql("select * from zoom_host_creation order by wanted_at desc, creation_id desc").query(PostgresCreations::creation).list();
    }

    /// The latest first.
    Page<Creation> list(Slice slice) {
        List<Creation> rows = jdbc.sql("""
                select * from zoom_host_creation
                 where :start or (wanted_at, creation_id) < (select wanted_at, creation_id from zoom_host_creation where creation_id = :after)
                 order by wanted_at desc, creation_id desc limit :most
                """).param("start", slice.fromTheStart()).param("after", slice.afterId()).param("most", slice.size() + 1).query(PostgresCreations::creation).list();
        return Page.ofOneMore(rows, slice, creation -> new Cursor("", creation.id().value()));
    }

    /// One that failed is tried again, and one that waits at once. What Zoom knows already is looked for first.
    boolean again(CreationId id, Instant now) {
        return jdbc.sql("""
                update zoom_host_creation set state = case when state <> 'failed' then state when host_id is null then 'wanted' else 'asked' end,
                       obstacle = case when state = 'failed' then null else obstacle end, obstacle_detail = case when state = 'failed' then null else obstacle_detail end,
                       due_at = :now, changed_at = :now
                 where creation_id = :id and state not in ('there', 'exists')
                """).param("id", id.value()).param("now", Timestamp.from(now)).update() == 1;
    }

    boolean takeOver(CreationId id, Instant now) {
        return jdbc.sql("update zoom_host_creation set take_over = true, state = 'wanted', due_at = :now, changed_at = :now where creation_id = :id and state = 'exists'")
                .param("id", id.value()).param("now", Timestamp.from(now)).update() == 1;
    }

    /// Not while Zoom may be making it.
    boolean drop(CreationId id, Instant now) {
        return jdbc.sql("delete from zoom_host_creation where creation_id = :id and state <> 'asked' and coalesce(leased_until <= :now, true)")
                .param("id", id.value()).param("now", Timestamp.from(now)).update() == 1;
    }

    private static Creation creation(ResultSet row, int n) throws SQLException {
        String host = row.getString("host_id");
        return new Creation(new CreationId(Objects.requireNonNull(row.getObject("creation_id", UUID.class))), row.getString("address_masked"),
                (row.getString("first_name") + " " + row.getString("last_name")).strip(), word(row.getString("way"), NewUser.Way.class),
                word(row.getString("licence"), ZoomUser.Licence.class), word(row.getString("state"), Creation.State.class), obstacle(row),
                host == null ? null : new HostId(host), row.getTimestamp("wanted_at").toInstant(), row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Obstacle obstacle(ResultSet row) throws SQLException {
        String kind = row.getString("obstacle");
        return kind == null ? null : new Obstacle(word(kind, Obstacle.Kind.class), Objects.requireNonNullElse(row.getString("obstacle_detail"), ""));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E word(String text, Class<E> words) {
        return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }
}
