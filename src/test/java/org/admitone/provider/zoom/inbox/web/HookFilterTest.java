package org.admitone.provider.zoom.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.platform.Eventually;
import org.admitone.platform.LoggedLines;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.inbox.Arrival;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.InboxNews;
import org.admitone.provider.zoom.inbox.InboxPulse;
import org.admitone.provider.zoom.inbox.Recovered;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.inbox.web.HookSender.Sent;
import org.admitone.scenario.AtOnce;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Webhooks over HTTP into the real database: what is answered, what is stored, and what nobody gets to see.
class HookFilterTest {

    private static final String NAME = "Grace Hopper-Zyx";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, HookSender.SETTING + ",the-one-before", "admitone.zoom.inbox.patience=30s");
    private static final HookSender zoom = HookSender.to(server.address());
    private static final Inbox inbox = server.bean(Inbox.class);

    @Test
    void an_event_is_stored_before_it_is_acknowledged_and_sealed() {
        Sent sent = Sent.joined(81_000_000_001L, NAME);
        assertThat(zoom.status(sent)).isEqualTo(204);
        assertThat(rows(sent.id())).isEqualTo(1);
        assertThat(inbox.of(81_000_000_001L)).singleElement().satisfies(stored -> {
            assertThat(stored.key()).isEqualTo(sent.id());
            assertThat(stored.event()).isEqualTo("meeting.participant_joined");
            assertThat(stored.arrival()).isEqualTo(Arrival.HOOK);
            assertThat(stored.body()).isEqualTo(new String(sent.body(), StandardCharsets.UTF_8)).contains(NAME);
            assertThat(stored.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
        assertThat(database.jdbc().sql("select zoom_inbox::text || encode(body, 'escape') from zoom_inbox").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains("Hopper") || row.contains("Algebra"));
    }

    @Test
    void the_secret_before_counts_too_and_a_strange_one_does_not() {
        assertThat(zoom.knowing("the-one-before").status(Sent.joined(81_000_000_002L, NAME))).isEqualTo(204);
        Sent forged = Sent.joined(81_000_000_002L, NAME);
        HttpResponse<String> answer = zoom.knowing("a-guess").send(forged);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("hook-signature").doesNotContain("Hopper");
        assertThat(zoom.send(forged, Map.of("x-zm-signature", "")).statusCode()).isEqualTo(401);
        assertThat(zoom.send(forged, Map.of("x-zm-request-timestamp", String.valueOf(Instant.now().getEpochSecond() - 7_300))).statusCode()).isEqualTo(401);
        assertThat(rows(forged.id())).isZero();
        assertThat(inbox.of(81_000_000_002L)).hasSize(1);
    }

    @Test
    void a_repetition_is_acknowledged_and_only_counted() {
        Sent sent = Sent.joined(81_000_000_003L, NAME);
        for (int n = 0; n < 3; n++) {
            assertThat(zoom.status(sent)).isEqualTo(204);
        }
        assertThat(rows(sent.id())).isEqualTo(1);
        assertThat(arrivals(81_000_000_003L)).isEqualTo(3);
        Sent nameless = Sent.joined(81_000_000_003L, NAME).withoutId();
        assertThat(zoom.status(nameless)).isEqualTo(204);
        assertThat(zoom.status(nameless)).isEqualTo(204);
        assertThat(inbox.of(81_000_000_003L)).hasSize(2);
    }

    @Test
    void zoom_is_shown_that_we_know_the_secret() {
        HttpResponse<String> answer = zoom.send(Sent.of("{\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"},\"event_ts\":1654503849680,\"event\":\"endpoint.url_validation\"}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = JsonMapper.builder().build().readTree(answer.body());
        assertThat(json.path("plainToken").stringValue()).isEqualTo("qgg8vlvZRS6UYooatFL8Aw");
        assertThat(json.path("encryptedToken").stringValue()).isEqualTo(zoom.hmac("qgg8vlvZRS6UYooatFL8Aw".getBytes(StandardCharsets.UTF_8)));
        assertThat(zoom.knowing("a-guess").status(Sent.of("{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"x\"}}"))).isEqualTo(401);
    }

    @Test
    void fifty_senders_at_once_with_doubles_and_in_any_order_leave_each_event_once() throws Exception {
        List<Sent> class_ = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            class_.add(Sent.event(n % 2 == 0 ? "meeting.participant_joined" : "meeting.participant_left", 81_000_000_004L, NAME + n));
        }
        List<Integer> answers = AtOnce.each(50, sender -> {
            int worst = 0;
            for (int n = 0; n < class_.size(); n += 2) {      // each event is sent by 25 of them, each in an order of its own
                worst = Math.max(worst, zoom.status(class_.get((n + sender * 7) % class_.size())));
            }
            return worst;
        });
        assertThat(answers).containsOnly(204);
        assertThat(inbox.of(81_000_000_004L)).hasSize(200);
        assertThat(inbox.of(81_000_000_004L).stream().map(StoredEvent::body).collect(Collectors.toSet())).hasSize(200);
        assertThat(arrivals(81_000_000_004L)).isEqualTo(50 * 100);
    }

    @Test
    void other_nodes_hear_the_meetings_number_and_nothing_else() throws Exception {
        try (Connection listener = database.dataSource().getConnection(); Statement statement = listener.createStatement()) {
            statement.execute("listen zoom_inbox");
            zoom.send(Sent.joined(81_000_000_005L, NAME));
            Set<String> heard = new TreeSet<>();
            Eventually.isTrue("the number is told", Duration.ofSeconds(5), () -> {
                PGNotification[] news = listener.unwrap(PGConnection.class).getNotifications(100);
                for (int i = 0; news != null && i < news.length; i++) {
                    heard.add(news[i].getParameter());
                }
                return heard.contains("81000000005");
            });
            assertThat(heard).allMatch(word -> word.matches("[0-9]+"));
            statement.execute("unlisten *");
        }
    }

    @Test
    void a_reader_is_told_of_every_meeting_since_it_last_asked_even_of_a_slow_writer() throws Exception {
        try (Connection slow = database.dataSource().getConnection(); Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into zoom_inbox (event_key, event, event_at, meeting_number, body, source, received_at, arrived_count) "
                    + "values ('slow writer', 'meeting.ended', now(), 81000000006, '', 'log', now(), 0)");
            zoom.send(Sent.joined(81_000_000_007L, NAME));
            InboxNews first = inbox.since(InboxCursor.atTheStart());
            assertThat(first.meetings()).contains(81_000_000_007L).doesNotContain(81_000_000_006L);
            slow.commit();
            InboxNews second = inbox.since(first.next());
            assertThat(second.meetings()).contains(81_000_000_006L);
            assertThat(inbox.since(second.next()).meetings()).doesNotContain(81_000_000_006L, 81_000_000_007L);
            statement.execute("delete from zoom_inbox where event_key = 'slow writer'");
            slow.commit();
            slow.setAutoCommit(true);
        }
    }

    @Test
    void events_read_from_zooms_log_join_the_others_once() {
        Sent posted = Sent.joined(81_000_000_008L, NAME);
        Sent missed = Sent.event("meeting.participant_left", 81_000_000_008L, NAME);
        zoom.send(posted);
        List<Recovered> log = List.of(recovered(posted), recovered(missed), recovered(missed), recovered(Sent.of("no event")));
        assertThat(inbox.store(log)).isEqualTo(1);
        assertThat(inbox.store(log)).isZero();
        assertThat(inbox.of(81_000_000_008L)).extracting(StoredEvent::arrival).containsExactlyInAnyOrder(Arrival.HOOK, Arrival.LOG);
        assertThat(arrivals(81_000_000_008L)).isEqualTo(1);
        assertThat(zoom.status(missed)).as("comes by hook after all").isEqualTo(204);
        assertThat(inbox.of(81_000_000_008L)).hasSize(2);
    }

    @Test
    void the_pulse_tells_when_zoom_was_last_heard() {
        InboxPulse pulse = server.bean(InboxPulse.class);
        assertThat(pulse.lastHeard(81_000_000_009L)).isEmpty();
        inbox.store(List.of(recovered(Sent.joined(81_000_000_009L, NAME))));
        assertThat(pulse.lastHeard(81_000_000_009L)).as("a log is no pulse").isEmpty();
        Instant before = Instant.now().minusMillis(1);
        zoom.send(Sent.joined(81_000_000_009L, NAME));
        assertThat(pulse.lastHeard(81_000_000_009L)).hasValueSatisfying(at -> assertThat(at).isAfter(before));
        assertThat(pulse.lastHeard()).hasValueSatisfying(at -> assertThat(at).isAfter(before));
    }

    @Test
    void events_about_no_meeting_and_with_unknown_fields_are_kept_too() {
        Sent user = Sent.of("{\"event\":\"user.signed_in\",\"event_ts\":1788256799123,\"payload\":{\"object\":{\"id\":\"z8yCxj\"}},\"new_in_2027\":[1,2]}");
        assertThat(zoom.status(user)).isEqualTo(204);
        assertThat(rows(user.id())).isEqualTo(1);
    }

    @Test
    void what_no_repetition_would_make_right_is_told_so_and_garbage_harms_nobody() {
        assertThat(zoom.status(Sent.of("Hopper, but not JSON"))).isEqualTo(400);
        assertThat(zoom.status(Sent.of("[\"Hopper\"]"))).isEqualTo(400);
        assertThat(zoom.status(Sent.of(""))).isEqualTo(400);
        Sent long_ = Sent.of("{\"event\":\"meeting.ended\",\"text\":\"" + "x".repeat(900_000) + "\"}");
        assertThat(zoom.status(long_)).isEqualTo(204);
        assertThat(rows(long_.id())).isEqualTo(1);
        assertThat(zoom.status(Sent.of("{\"event\":\"meeting.ended\",\"text\":\"" + "x".repeat(1_100_000) + "\"}"))).isEqualTo(413);
        assertThat(zoom.status(Sent.joined(81_000_000_010L, NAME))).isEqualTo(204);
    }

    @Test
    void a_body_sent_in_chunks_is_cut_off_at_the_limit_and_raw_nonsense_is_survived() throws Exception {
        String head = "POST /hooks/zoom HTTP/1.1\r\nHost: x\r\nx-zm-request-timestamp: " + Instant.now().getEpochSecond()
                + "\r\nx-zm-signature: v0=" + "0".repeat(64) + "\r\n";
        assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\n" + ("10000\r\n" + "x".repeat(65_536) + "\r\n").repeat(17) + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
        assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nxxxxx\r\n0\r\n\r\n")).startsWith("HTTP/1.1 401");
        assertThat(raw(head + "Content-Length: 99999999999\r\n\r\nx")).startsWith("HTTP/1.1 413");
        assertThat(raw("POST /hooks/zoom HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nxxxxx")).startsWith("HTTP/1.1 401");
        assertThat(zoom.status(Sent.joined(81_000_000_011L, NAME))).isEqualTo(204);
    }

    @Test
    void while_the_database_does_not_answer_hooks_are_sent_back_and_what_does_not_fit_at_once() throws Exception {
        try (TestServer small = TestServer.on(database, HookSender.SETTING, "admitone.zoom.inbox.waiting-room=4", "admitone.zoom.inbox.patience=1s")) {
            HookSender toSmall = HookSender.to(small.address());
            List<Sent> crowd = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                crowd.add(Sent.joined(81_000_000_012L, NAME + n));
            }
            try (Connection locked = database.dataSource().getConnection(); Statement statement = locked.createStatement()) {
                locked.setAutoCommit(false);
                statement.execute("lock table zoom_inbox in exclusive mode");
                List<HttpResponse<String>> answers = AtOnce.each(crowd.size(), n -> toSmall.send(crowd.get(n)));
                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                });
                locked.rollback();
                locked.setAutoCommit(true);
            }
            for (Sent again : crowd) {
                Eventually.isTrue("taken when it comes again", Duration.ofSeconds(10), () -> toSmall.status(again) == 204);
            }
            assertThat(inbox.of(81_000_000_012L)).as("once each, also those that were stored after the sender had gone").hasSize(40);
        }
    }

    @Test
    void without_a_secret_it_is_our_trouble_not_zooms() {
        try (TestServer fresh = TestServer.on(database)) {
            assertThat(HookSender.to(fresh.address()).status(Sent.joined(81_000_000_013L, NAME))).isEqualTo(503);
        }
    }

    @Test
    void neither_bodies_nor_secrets_are_logged_whatever_goes_wrong() throws Exception {
        try (LoggedLines log = LoggedLines.fromNow(); Connection locked = database.dataSource().getConnection(); Statement statement = locked.createStatement()) {
            zoom.send(Sent.joined(81_000_000_014L, NAME));
            zoom.knowing("a-guess").send(Sent.joined(81_000_000_014L, NAME));
            zoom.send(Sent.of("Hopper, but not JSON"));
            statement.execute("alter table zoom_inbox add constraint refuse_all check (meeting_number <> 81000000014) not valid");
            assertThat(zoom.status(Sent.joined(81_000_000_014L, NAME))).isEqualTo(503);
            statement.execute("alter table zoom_inbox drop constraint refuse_all");
            assertThat(log.all()).contains("could not be stored").doesNotContain("Hopper").doesNotContain(HookSender.SECRET);
        }
    }

    @Test
    void a_row_that_the_database_refuses_does_not_keep_the_others_out() throws Exception {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter table zoom_inbox add constraint refuse_one check (event_key <> 'the-refused-one') not valid");
            Sent refused = new Sent("the-refused-one", Sent.joined(81_000_000_015L, NAME).body());
            List<Integer> answers = AtOnce.each(50, n -> n == 25 ? zoom.status(refused) : zoom.status(Sent.joined(81_000_000_015L, NAME)));
            assertThat(answers.get(25)).isEqualTo(503);
            assertThat(answers).containsOnly(204, 503);
            assertThat(inbox.of(81_000_000_015L)).hasSize(49);
            statement.execute("alter table zoom_inbox drop constraint refuse_one");
        }
    }

    @Test
    void only_posting_is_heard() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            assertThat(raw(method + " /hooks/zoom HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).as(method).containsPattern("^HTTP/1.1 40[45]");
        }
        assertThat(raw("POST /hooks/other HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 404");
    }

    private static Recovered recovered(Sent sent) {
        return new Recovered(sent.id(), sent.body());
    }

    private static long rows(String key) {
        return database.jdbc().sql("select count(*) from zoom_inbox where event_key = ?").param(key).query(Long.class).single();
    }

    private static long arrivals(long meeting) {
        return database.jdbc().sql("select sum(arrived_count) from zoom_inbox where meeting_number = ?").param(meeting).query(Long.class).single();
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
