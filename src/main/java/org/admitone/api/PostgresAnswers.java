package org.admitone.api;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresAnswers {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:key || ' ' || :request, 73))";
    private static final String FIND = """
            select fingerprint, status, headers, body from api_answer
             where api_key_id = :key and request_key = :request and answered_at > :since
            """;
    private static final String KEEP = """
            insert into api_answer (api_key_id, request_key, fingerprint, status, headers, body, answered_at)
            values (:key, :request, :fingerprint, :status, :headers, :body, :at)
            on conflict (api_key_id, request_key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at
            """;
    private static final String FORGET = """
            delete from api_answer where ctid in (select ctid from api_answer where answered_at <= :before limit :most for update skip locked)
            """;

    private final JdbcClient sql;
    private final SealedSecrets seal;

    PostgresAnswers(JdbcClient sql, SecretKeys keys) {
        this.sql = sql;
        this.seal = new SealedSecrets(keys, "api answers");
    }

    record Found(byte[] fingerprint, KeptAnswer answer) {}

    /// Until the transaction ends, however it ends. False: somebody else is at it.
    boolean lock(ApiKeyId key, String request) {
        return sql.sql(LOCK).param("key", key.toString()).param("request", request).query(Boolean.class).single();
    }

    Optional<Found> find(ApiKeyId key, String request, Instant since) {
        return sql.sql(FIND).param("key", key.value()).param("request", request).param("since", Timestamp.from(since))
                .query((row, number) -> new Found(row.getBytes("fingerprint"), new KeptAnswer(row.getInt("status"),
                        KeptAnswer.headers(row.getString("headers")), seal.open(row.getBytes("body"), context(key, request))))).optional();
    }

    /// In place of one that is too old to count.
    void keep(ApiKeyId key, String request, byte[] fingerprint, KeptAnswer answer, Instant at) {
        sql.sql(KEEP).param("key", key.value()).param("request", request).param("fingerprint", fingerprint).param("status", answer.status())
                .param("headers", answer.headerLines()).param("body", seal.seal(answer.body(), context(key, request)))
                .param("at", Timestamp.from(at)).update();
    }

    int forget(Instant before, int most) {
        return sql.sql(FORGET).param("before", Timestamp.from(before)).param("most", most).update();
    }

    private static String context(ApiKeyId key, String request) {
        return key + " " + request;
    }
}
