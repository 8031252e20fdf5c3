package org.admitone.provider.zoom.inbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.admission.rehearsal.RequestLoad;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.inbox.WebhookSecret;
import org.admitone.provider.zoom.inbox.web.HookSender;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The benchmark's parts, without its minutes: its hooks are taken by a real server, its yardstick fills the real table.
class InboxBenchTest {

    private static final RequestLoad.Wanted ACKNOWLEDGED = new RequestLoad.Wanted(204, "");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, HookSender.SETTING, "admitone.zoom.inbox.patience=30s");

    @Test
    void its_hooks_are_genuine_of_real_size_and_one_in_fifty_comes_twice() throws Exception {
        List<byte[]> requests = hooks(HookSender.SECRET).requests(1_000);
        Set<String> distinct = requests.stream().map(request -> new String(request, StandardCharsets.UTF_8)).collect(Collectors.toSet());
        assertThat(requests.size() - distinct.size()).isBetween(15, 25);
        assertThat(distinct.stream().mapToInt(String::length)).allMatch(length -> length > 1_200 && length < 2_500);

        PostgresInboxYardstick yardstick = new PostgresInboxYardstick(database.dataSource(), Clock.systemUTC());
        yardstick.emptyInbox();
        Latencies load = new RequestLoad(server.port(), ACKNOWLEDGED).play(requests, 8, Duration.ofSeconds(60));
        assertThat(load.failures()).isZero();
        assertThat(load.nanos()).hasSize(1_000);
        assertThat(yardstick.stored().hooks()).isEqualTo(1_000);
        assertThat(yardstick.stored().bodyBytes()).isBetween(1_000, 2_000);
        assertThat(rows()).isEqualTo(distinct.size());
    }

    @Test
    void what_is_not_acknowledged_is_a_failure() throws Exception {
        Latencies load = new RequestLoad(server.port(), ACKNOWLEDGED).play(hooks("another-secret").requests(20), 2, Duration.ofSeconds(60));
        assertThat(load.failures()).isEqualTo(20);
    }

    @Test
    void the_yardstick_commits_row_by_row_into_the_same_table() throws Exception {
        PostgresInboxYardstick yardstick = new PostgresInboxYardstick(database.dataSource(), Clock.systemUTC());
        yardstick.emptyInbox();
        Latencies straight = yardstick.measure(4, 1_100, Duration.ofMillis(300));
        assertThat(straight.failures()).isZero();
        assertThat(rows()).isEqualTo(straight.nanos().length).isPositive();
        assertThat(yardstick.stored()).isEqualTo(new PostgresInboxYardstick.Stored(rows(), 1_100));
    }

    @Test
    void programs_read_the_figures_of_the_first_row() {
        List<InboxReport.Row> rows = List.of(new InboxReport.Row(64, 12_000, 4.2, 21.34, 0), new InboxReport.Row(256, 13_000, 18, 80, 0));
        JsonNode json = JsonMapper.builder().build().readTree(new InboxReport(rows, 10_000, OptionalDouble.empty()).json());
        assertThat(new HashSet<>(json.propertyNames())).isEqualTo(Set.of("per_s", "p50_ms", "p99_ms", "yardstick_per_s", "ratio", "removal_s", "rows"));
        assertThat(json.path("per_s").intValue()).isEqualTo(12_000);
        assertThat(json.path("p99_ms").doubleValue()).isEqualTo(21.34);
        assertThat(json.path("ratio").doubleValue()).isEqualTo(1.2);
        assertThat(json.path("removal_s").isNull()).isTrue();
        assertThat(json.path("rows").size()).isEqualTo(2);
        JsonNode measured = JsonMapper.builder().build().readTree(new InboxReport(rows, 10_000, OptionalDouble.of(0.456)).json());
        assertThat(measured.path("removal_s").doubleValue()).isEqualTo(0.46);
    }

    private static SignedHooks hooks(String secret) {
        return new SignedHooks(WebhookSecret.of(secret), "127.0.0.1:" + server.port(), Clock.fixed(Instant.now(), java.time.ZoneOffset.UTC));
    }

    private static long rows() {
        return database.jdbc().sql("select count(*) from zoom_inbox").query(Long.class).single();
    }
}
