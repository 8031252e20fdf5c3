package org.admitone.hooks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.LikePattern;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresEndpoints {

    private static final String SELECT = """
            select endpoint_id, name, url, types, created_at, created_by, old_secret_until, delivered_at, failing_since, off_at, off_why, revision,
                   (select count(*) from hook_delivery d where d.endpoint_id = e.endpoint_id and d.state = 'waiting') as waiting
              from hook_endpoint e
            """;

    private final JdbcClient jdbc;

    PostgresEndpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Endpoint> list() {
        return jdbc.sql(SELECT + " order by name").query((row, _) -> endpoint(row)).list();
    }

    List<Endpoint> list(EndpointSearch search, String after, int most) {
        String text = LikePattern.containing(search.text());
        var statement = jdbc.sql(SELECT + " where name > :after" + (text == null ? "" : " and (name ilike :text or url ilike :text)") + switch (search.which()) {
            case ALL -> "";
            case ON -> " and off_at is null";
            case FAILING -> " and off_at is null and failing_since is not null";
            case OFF -> " and off_at is not null";
        } + " order by name limit :most").param("after", after).param("most", most);
        return (text == null ? statement : statement.param("text", text)).query((row, _) -> endpoint(row)).list();
    }

    /// Whoever changes it next waits until this transaction has ended.
    void demand(EndpointId id, Revision basedOn) {
        long now = jdbc.sql("select revision from hook_endpoint where endpoint_id = ? for no key update").param(id.value()).query(Long.class).optional()
                .orElseThrow(() -> new NotThere("webhook"));
        if (!basedOn.equals(Revision.ANY) && basedOn.number() != now) {
            throw Clash.changedMeanwhile("webhook");
        }
    }

    Optional<Endpoint> byId(EndpointId id) {
        return jdbc.sql(SELECT + " where endpoint_id = ?").param(id.value()).query((row, _) -> endpoint(row)).optional();
    }

    Optional<Endpoint> byName(String name) {
        return jdbc.sql(SELECT + " where name = ?").param(name).query((row, _) -> endpoint(row)).optional();
    }

    void add(EndpointId id, EndpointDetails details, byte[] sealed, String by, Instant at) {
        int added = saying(jdbc.sql("""
                insert into hook_endpoint (endpoint_id, name, url, types, secret, created_at, created_by) values (:id, :name, :url, :types, :secret, :at, :by)
                on conflict (name) do nothing
                """), details).param("id", id.value()).param("secret", sealed).param("at", Timestamp.from(at)).param("by", by).update();
        if (added == 0) {
            throw nameTaken();
        }
    }

    void change(EndpointId id, Revision basedOn, EndpointDetails details) {
        try {
            int changed = saying(jdbc.sql("""
                    update hook_endpoint set name = :name, url = :url, types = :types, revision = revision + 1,
                           failing_since = case when url = :url then failing_since end
                     where endpoint_id = :id and :revision in (0, revision)
                    """), details).param("id", id.value()).param("revision", basedOn.number()).update();
            if (changed == 0) {
                throw byId(id).isEmpty() ? new NotThere("webhook") : Clash.changedMeanwhile("webhook");
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /// The secret so far signs too until then.
    void rotate(EndpointId id, byte[] sealed, Instant oldUntil) {
        jdbc.sql("update hook_endpoint set old_secret = secret, old_secret_until = ?, secret = ?, revision = revision + 1 where endpoint_id = ?")
                .params(Timestamp.from(oldUntil), sealed, id.value()).update();
    }

    void switchOn(EndpointId id) {
        jdbc.sql("update hook_endpoint set off_at = null, off_why = null, failing_since = null, revision = revision + 1 where endpoint_id = ?").param(id.value()).update();
    }

    void remove(EndpointId id) {
        jdbc.sql("delete from hook_endpoint where endpoint_id = ?").param(id.value()).update();
    }

    private static JdbcClient.StatementSpec saying(JdbcClient.StatementSpec statement, EndpointDetails details) {
        return statement.param("name", details.name()).param("url", details.url())
                .param("types", details.types().stream().map(EventType::code).toArray(String[]::new));
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        Instant off = instant(row, "off_at");
        var health = new Endpoint.Health(instant(row, "delivered_at"), instant(row, "failing_since"),
                off == null ? null : new Endpoint.Off(off, Endpoint.Why.ofCode(row.getString("off_why"))), row.getLong("waiting"));
        return new Endpoint(new EndpointId(row.getObject("endpoint_id", UUID.class)),
                new EndpointDetails(row.getString("name"), row.getString("url"), types(row.getArray("types"))),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), instant(row, "old_secret_until"), health, row.getLong("revision"));
    }

    private static java.util.Set<EventType> types(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(EventType::ofCode).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Clash nameTaken() {
        return new Clash(HouseProblem.ALREADY_TAKEN, "Another webhook has this name already. Give another one, or change that webhook.");
    }
}
