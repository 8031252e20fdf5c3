package org.admitone.hooks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came of calls. An endpoint that was removed meanwhile leaves nothing to write.
@Component
final class PostgresDeliveries {

    private final JdbcClient jdbc;

    PostgresDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(long delivery, Attempt attempt) {
        var row = jdbc.sql("""
                insert into hook_attempt (delivery_id, at, millis, status, problem, answer)
                select delivery_id, :at, :millis, :status::int, :problem::text, :answer from hook_delivery where delivery_id = :delivery
                """).param("delivery", delivery).param("at", Timestamp.from(attempt.at())).param("millis", (int) attempt.took().toMillis());
        (switch (attempt.outcome()) {
            case Outcome.Taken(int status) -> row.param("status", status).param("problem", null).param("answer", "");
            case Outcome.Refused(int status, String answer, _) -> row.param("status", status).param("problem", "It answered " + status + ".").param("answer", answer);
            case Outcome.NoAnswer(String why) -> row.param("status", null).param("problem", why).param("answer", "");
        }).update();
    }

    void delivered(long delivery, Instant now) {
        jdbc.sql("update hook_delivery set state = 'delivered', tries = tries + 1, done_at = ? where delivery_id = ? and state = 'waiting'")
                .params(Timestamp.from(now), delivery).update();
    }

    void failed(long delivery, Instant firstTryAt) {
        jdbc.sql("update hook_delivery set tries = tries + 1, first_try_at = ? where delivery_id = ? and state = 'waiting'")
                .params(Timestamp.from(firstTryAt), delivery).update();
    }

    void giveUp(long delivery, Instant now) {
        jdbc.sql("update hook_delivery set state = 'given_up', done_at = ? where delivery_id = ? and state = 'waiting'")
                .params(Timestamp.from(now), delivery).update();
    }

    /// Written where it says something new: to the minute.
    void saidYes(EndpointId endpoint, Instant now) {
        jdbc.sql("""
                update hook_endpoint set delivered_at = :now, failing_since = null
                 where endpoint_id = :endpoint and (failing_since is not null or delivered_at is null or delivered_at < :now::timestamptz - interval '1 minute')
                """).param("endpoint", endpoint.value()).param("now", Timestamp.from(now)).update();
    }

    /// Whether it is as it was when it was called; if so, until the commit.
    boolean unchanged(EndpointId endpoint, long revision) {
        return jdbc.sql("select 1 from hook_endpoint where endpoint_id = ? and revision = ? for no key update").params(endpoint.value(), revision)
                .query(Integer.class).optional().isPresent();
    }

    /// Since when it has said nothing but no; empty where it is gone or off by now.
    Optional<Instant> saidNo(EndpointId endpoint, Instant now) {
        return jdbc.sql("update hook_endpoint set failing_since = coalesce(failing_since, ?) where endpoint_id = ? and off_at is null returning failing_since")
                .params(Timestamp.from(now), endpoint.value()).query((row, _) -> row.getTimestamp(1).toInstant()).optional();
    }

    /// Its name, where it was on until now.
    Optional<String> switchOff(EndpointId endpoint, Endpoint.Why why, Instant now) {
        return jdbc.sql("update hook_endpoint set off_at = ?, off_why = ?, revision = revision + 1 where endpoint_id = ? and off_at is null returning name")
                .params(Timestamp.from(now), why.code(), endpoint.value()).query(String.class).optional();
    }
}
