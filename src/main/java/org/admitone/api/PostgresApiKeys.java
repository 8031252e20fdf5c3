package org.admitone.api;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresApiKeys {

    private static final String COLUMNS = "api_key_id, name, scopes, expires_at, conditional, hint, created_at, created_by, last_used_at, revoked_at";
    private static final String LIST = "select " + COLUMNS + " from api_key where true";
    private static final String IN_FORCE = "revoked_at is null and (expires_at is null or expires_at > :now)";
    private static final String BY_ID = "select " + COLUMNS + " from api_key where api_key_id = :id";
    private static final String BY_HASH = "select " + COLUMNS + " from api_key where key_hash = :hash";
    private static final String ADD = """
            insert into api_key (name, scopes, expires_at, conditional, key_hash, hint, created_at, created_by)
            values (:name, :scopes, :expires, :conditional, :hash, :hint, :at, :by)
            on conflict (name) do nothing
            returning\s""" + COLUMNS;
    private static final String REVOKE = """
            update api_key set revoked_at = coalesce(revoked_at, :at) where api_key_id = :id returning\s""" + COLUMNS;
    private static final String NOTE_USE = "update api_key set last_used_at = :at where api_key_id = :id";

    private final JdbcClient sql;

    PostgresApiKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest first.
    Page<ApiKey> list(KeySearch search, Slice slice, Instant now) {
        String name = LikePattern.containing(search.name());
        var statement = sql.sql(LIST + (slice.fromTheStart() ? "" : " and (created_at, api_key_id) < (:after, :id)") + (name == null ? "" : " and name ilike :name") + switch (search.which()) {
            case ALL -> "";
            case IN_FORCE -> " and " + IN_FORCE;
            case ENDED -> " and not (" + IN_FORCE + ")";
        } + " order by created_at desc, api_key_id desc limit :most").param("now", Timestamp.from(now)).param("most", slice.size() + 1);
        if (name != null) {
            statement = statement.param("name", name);
        }
        if (!slice.fromTheStart()) {
            statement = statement.param("after", after(slice)).param("id", slice.afterId());
        }
        return Page.ofOneMore(statement.query(PostgresApiKeys::key).list(), slice, key -> new Cursor(key.createdAt().toString(), key.id().value()));
    }

    private static Timestamp after(Slice slice) {
        try {
            return Timestamp.from(Instant.parse(slice.afterKey()));
        } catch (DateTimeException foreign) {
            throw Cursor.foreign();
        }
    }

    Optional<ApiKey> byId(ApiKeyId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PostgresApiKeys::key).optional();
    }

    Optional<ApiKey> byHash(byte[] hash) {
        return sql.sql(BY_HASH).param("hash", hash).query(PostgresApiKeys::key).optional();
    }

    /// Empty where the name is taken.
    Optional<ApiKey> add(KeyTerms terms, byte[] hash, String hint, String by, Instant at) {
        return sql.sql(ADD).param("name", terms.name()).param("scopes", scopes(terms.reach()), Types.ARRAY)
                .param("expires", terms.expiresAt() == null ? null : Timestamp.from(terms.expiresAt()), Types.TIMESTAMP)
                .param("conditional", terms.care() == KeyTerms.Care.ALWAYS_CONDITIONAL).param("hash", hash).param("hint", hint).param("by", by)
                .param("at", Timestamp.from(at)).query(PostgresApiKeys::key).optional();
    }

    ApiKey revoke(ApiKeyId id, Instant at) {
        return sql.sql(REVOKE).param("id", id.value()).param("at", Timestamp.from(at)).query(PostgresApiKeys::key).single();
    }

    void noteUse(ApiKeyId id, Instant at) {
        sql.sql(NOTE_USE).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(new ApiKeyId(row.getObject("api_key_id", UUID.class)), terms(row), row.getString("hint"),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), instant(row, "last_used_at"), instant(row, "revoked_at"));
    }

    private static KeyTerms terms(ResultSet row) throws SQLException {
        Array scopes = row.getArray("scopes");
        Reach reach = scopes == null ? Reach.EVERYTHING
                : new Reach.Only(Arrays.stream((String[]) scopes.getArray()).map(code -> Scope.ofCode(code).orElseThrow()).collect(Collectors.toSet()));
        return new KeyTerms(row.getString("name"), reach, instant(row, "expires_at"),
                row.getBoolean("conditional") ? KeyTerms.Care.ALWAYS_CONDITIONAL : KeyTerms.Care.AS_IT_LIKES);
    }

    private static String @Nullable [] scopes(Reach reach) {
        return switch (reach) {
            case Reach.Everything() -> null;
            case Reach.Only(var some) -> some.stream().map(Scope::code).toArray(String[]::new);
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
