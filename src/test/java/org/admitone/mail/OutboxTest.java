package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutboxTest {

    static final Duration SOON = Duration.ofSeconds(20);
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");

    @Test
    void mail_reaches_the_mail_server_once_and_its_text_is_wiped() throws Exception {
        try (Smtp smtp = new Smtp(); TestServer server = start(smtp)) {
            post(server, "ada@school.example", "Grüße aus der Schule");
            MimeMessage mail = smtp.await(1).getFirst();
            assertThat(mail.getSubject()).isEqualTo("Code for Ümläute");
            assertThat(GreenMailUtil.getBody(mail)).isNotEmpty();
            assertThat(String.valueOf(mail.getContent())).contains("Grüße aus der Schule");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Eventually.passes(SOON, () -> assertThat(entries(server)).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(OutboxEntry.State.SENT);
                assertThat(entry.text()).isNull();
            }));
            assertThat(bodies()).containsOnly("");
        }
    }

    @Test
    void mail_of_a_transaction_that_fails_is_none() {
        try (TestServer server = TestServer.on(database, clock)) {
            database.jdbc();
            try {
                transactions(server).executeWithoutResult(status -> {
                    server.bean(Outbox.class).post(mail("ada@school.example", "text", clock.instant().plusSeconds(600)));
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException expected) {
                assertThat(entries(server)).isEmpty();
            }
            assertThat(entries(server)).isEmpty();
        }
    }

    @Test
    void without_a_mail_server_mails_wait_to_be_read_until_they_expire() {
        try (TestServer server = TestServer.on(database, clock)) {
            post(server, "ada@school.example", "the text");
            assertThat(server.bean(Outbox.class).sends()).isFalse();
            assertThat(entries(server)).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(OutboxEntry.State.WAITING);
                assertThat(entry.text()).isEqualTo("the text");
                assertThat(entry.toString()).doesNotContain("ada@", "the text");
            });
            clock.advance(Duration.ofMinutes(11));
            assertThat(entries(server)).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(OutboxEntry.State.EXPIRED);
                assertThat(entry.text()).isNull();
            });
            Eventually.passes(SOON, () -> assertThat(bodies()).containsOnly(""));
        }
    }

    @Test
    void mail_server_that_is_away_is_tried_again_until_it_is_back() throws Exception {
        int port = Smtp.freePort();
        try (TestServer server = TestServer.on(database, clock, settings(port))) {
            post(server, "ada@school.example", "patience");
            Eventually.passes(SOON, () -> assertThat(entries(server)).singleElement().satisfies(entry -> {
                assertThat(entry.lastProblem()).isEqualTo("The mail server cannot be reached or broke off.");
                assertThat(entry.state()).isEqualTo(OutboxEntry.State.WAITING);
                assertThat(entry.nextTryAt()).isEqualTo(clock.instant().plusSeconds(4));
            }));
            try (Smtp smtp = new Smtp(port)) {
                clock.advance(Duration.ofSeconds(5));
                smtp.await(1);
            }
        }
    }

    @Test
    void mail_that_the_server_refuses_for_good_is_given_up_and_shown() throws Exception {
        try (Smtp smtp = new Smtp(); TestServer server = start(smtp)) {
            post(server, "not an address at all", "text");
            post(server, "ada@school.example", "text");
            smtp.await(1);
            Eventually.passes(SOON, () -> assertThat(entries(server)).extracting(OutboxEntry::state)
                    .containsExactlyInAnyOrder(OutboxEntry.State.REFUSED, OutboxEntry.State.SENT));
        }
    }

    @Test
    void two_nodes_send_three_hundred_mails_each_once() throws Exception {
        try (Smtp smtp = new Smtp(); TestServer one = start(smtp); TestServer two = start(smtp)) {
            IntStream.range(0, 300).forEach(n -> post(n % 2 == 0 ? one : two, "learner" + n + "@school.example", "text " + n));
            List<MimeMessage> mails = smtp.await(300);
            Eventually.passes(SOON, () -> assertThat(unsent()).isZero());
            assertThat(smtp.await(300).stream().map(Smtp::recipient).distinct()).hasSize(300);
            assertThat(mails).hasSize(300);
        }
    }

    @Test
    void mail_claimed_by_a_node_that_died_is_sent_when_its_lease_ends() throws Exception {
        UUID claimed = database.jdbc().sql("""
                insert into outbox_mail (to_address, subject, body_text, purpose, created_at, expires_at, attempts, next_try_at)
                values ('ada@school.example', 'left', 'left', 'mailed_code', :now::timestamptz, :now::timestamptz + interval '10 min', 1,
                        :now::timestamptz + interval '80 s') returning mail_id
                """).param("now", clock.instant().toString()).query(UUID.class).single();
        try (Smtp smtp = new Smtp(); TestServer server = start(smtp)) {
            clock.advance(Duration.ofSeconds(81));
            MimeMessage mail = smtp.await(1).getFirst();
            assertThat(mail.getMessageID()).isEqualTo("<" + claimed + "@school.example>");
        }
    }

    @Test
    void control_characters_never_reach_a_mails_head() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Mail("a@b.example", "Hello\r\nBcc: all@school.example", "", "x", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TestServer start(Smtp smtp) {
        return TestServer.on(database, clock, settings(smtp.port()));
    }

    private static String[] settings(int port) {
        return new String[] {"admitone.mail.host=127.0.0.1", "admitone.mail.port=" + port, "admitone.mail.security=none",
            "admitone.mail.from=The door <door@school.example>"};
    }

    private void post(TestServer server, String to, String text) {
        transactions(server).executeWithoutResult(status ->
                server.bean(Outbox.class).post(mail(to, text, clock.instant().plus(Duration.ofMinutes(10)))));
    }

    private static org.springframework.transaction.support.TransactionTemplate transactions(TestServer server) {
        return new org.springframework.transaction.support.TransactionTemplate(
                server.bean(org.springframework.transaction.PlatformTransactionManager.class));
    }

    private static Mail mail(String to, String text, Instant expiresAt) {
        return new Mail(to, "Code for Ümläute", text, "mailed_code", expiresAt);
    }

    private List<OutboxEntry> entries(TestServer server) {
        return server.bean(Outbox.class).newest(500);
    }

    private List<String> bodies() {
        return database.jdbc().sql("select body_text from outbox_mail").query((row, n) -> row.getString(1)).list();
    }

    private long unsent() {
        return database.jdbc().sql("select count(*) from outbox_mail where sent_at is null").query(Long.class).single();
    }

    /// A real mail server in this JVM.
    private static final class Smtp implements AutoCloseable {

        private final GreenMail server;

        Smtp() {
            this(0);
        }

        Smtp(int port) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }

        static int freePort() throws Exception {
            try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        int port() {
            return server.getSmtp().getPort();
        }

        List<MimeMessage> await(int count) {
            assertThat(server.waitForIncomingEmail(SOON.toMillis(), count)).as("mails arrived").isTrue();
            return Arrays.asList(server.getReceivedMessages());
        }

        static String recipient(MimeMessage mail) {
            try {
                return mail.getAllRecipients()[0].toString();
            } catch (jakarta.mail.MessagingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
