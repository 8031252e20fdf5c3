package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.health.HouseHealth;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// Over real SMTP and IMAP: what was taken and came back is shown once, whoever reads the mailbox and whatever else lies in it.
class MailThatComesBackTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final GreenMail mails = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    final UUID ada = UUID.randomUUID();
    final UUID bert = UUID.randomUUID();
    final GreenMailUser mailbox;

    MailThatComesBackTest() {
        mails.start();
        mailbox = mails.setUser("returns@school.example", "returns", "secret of the mailbox");
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void what_comes_back_is_shown_with_its_reason_and_garbage_holds_nothing_up() throws Exception {
        try (TestServer one = start(); TestServer two = start()) {
            post(one, "ada@school.example", ada);
            post(one, "bert@school.example", bert);
            Eventually.passes(SOON, () -> assertThat(one.bean(Outbox.class).newest(5)).extracting(OutboxEntry::state).containsOnly(OutboxEntry.State.SENT));
            String address = one.bean(ReturnAddresses.class).known().orElseThrow().of(newestOf(one, ada).id());
            assertThat(Stream.of(mails.getReceivedMessages()).flatMap(mail -> Stream.of(header(mail, "Return-Path")))).contains("<" + address + ">");

            arrives("To: " + address.replaceFirst("\\+.", "+" + (address.charAt(8) == 'a' ? 'b' : 'a')) + "\r\nFrom: mailer-daemon@mx.example\r\n\r\n5.1.1 forged");
            arrives("\r\n\0\0 no mail at all");
            arrives("To: " + address + "\r\nSubject: huge\r\n\r\n" + "x".repeat(3_000_000));
            arrives(ReturnedMailTest.reportTo(one.bean(ReturnAddresses.class).known().orElseThrow().of(newestOf(one, bert).id()), "delayed", "4.4.1"));
            arrives(ReturnedMailTest.reportTo(address, "failed", "5.1.1"));
            arrives(ReturnedMailTest.reportTo(address, "failed", "5.2.2"));
            clock.advance(Duration.ofMinutes(2));

            Eventually.passes(SOON, () -> assertThat(newestOf(one, ada).state()).isEqualTo(OutboxEntry.State.RETURNED));
            Eventually.passes(SOON, () -> assertThat(nextUid()).isEqualTo(7));
            assertThat(newestOf(one, ada).lastProblem()).isEqualTo("The mail came back: there is no such mailbox.");
            assertThat(newestOf(one, bert).state()).isEqualTo(OutboxEntry.State.SENT);
            assertThat(one.bean(Outbox.class).undelivered("", Slice.first(10)).items()).singleElement().satisfies(back -> assertThat(back.person()).isEqualTo(ada));
            assertThat(one.bean(Outbox.class).list(new OutboxFilter(null, null, OutboxFilter.Which.RETURNED), Slice.first(10)).items()).hasSize(1);
            assertThat(returned()).as("counted once").isEqualTo(1);

            database.jdbc().sql("update mail_returns set uid_validity = 1, next_uid = 1").update();     // the server numbers its mails anew
            clock.advance(Duration.ofMinutes(2));
            Eventually.passes(SOON, () -> assertThat(nextUid()).isEqualTo(7));
            assertThat(returned()).as("counted once").isEqualTo(1);
        }
    }

    @Test
    void mail_over_which_reading_breaks_is_left_out_after_three_tries() throws Exception {
        try (TestServer server = start()) {
            PostgresReturns returns = server.bean(PostgresReturns.class);
            var holder = new PostgresReturns.Holder("a mailbox", UUID.randomUUID());
            assertThat(returns.hold(holder, clock.instant(), clock.instant().plusSeconds(60))).isPresent();
            assertThat(returns.hold(new PostgresReturns.Holder("a mailbox", UUID.randomUUID()), clock.instant(), clock.instant().plusSeconds(60))).as("one reads").isEmpty();
            assertThat(Stream.generate(() -> returns.tryAt(holder, 4)).limit(4)).containsExactly(0, 1, 2, 3);
            returns.takeIn(holder, 4, java.util.Optional.empty(), clock.instant());
            assertThat(returns.tryAt(holder, 5)).isZero();
            clock.advance(Duration.ofMinutes(2));
            assertThat(returns.hold(new PostgresReturns.Holder("a mailbox", UUID.randomUUID()), clock.instant(), clock.instant().plusSeconds(60)))
                    .as("when the lease of one that died ends").hasValueSatisfying(place -> assertThat(place.nextUid()).isEqualTo(5));
        }
    }

    @Test
    void health_says_what_keeps_the_mailbox_from_being_read_and_that_its_worker_has_stopped() {
        try (TestServer server = start()) {
            Eventually.passes(SOON, () -> assertThat(part(server, "returned-mails").what().key()).isEqualTo("health.returned-mails-fine"));
            mailbox.setPassword("another one by now");
            clock.advance(Duration.ofMinutes(2));
            Eventually.passes(SOON, () -> assertThat(part(server, "returned-mails").what().key()).isEqualTo("health.returned-mails-refused"));
            assertThat(part(server, "returned-mails").standing()).isEqualTo(Standing.LOOK);
            clock.advance(Duration.ofMinutes(2));
            assertThat(part(server, "returned-mails").what().values()).as("since it was found so").containsExactly(Duration.ofMinutes(2));
            mails.stop();
            clock.advance(Duration.ofMinutes(2));
            Eventually.passes(SOON, () -> assertThat(part(server, "returned-mails").what().key()).isEqualTo("health.returned-mails-unreadable"));

            Eventually.passes(SOON, () -> assertThat(part(server, "job-returned-mails").standing()).as("the worker itself goes on").isEqualTo(Standing.FINE));
            server.bean(ReturnWorker.class).stop();
            part(server, "job-returned-mails");
            clock.advance(Duration.ofMinutes(2));
            assertThat(part(server, "job-returned-mails").standing()).isEqualTo(Standing.LOOK);
            clock.advance(Duration.ofMinutes(4));
            assertThat(part(server, "job-returned-mails").standing()).isEqualTo(Standing.BROKEN);
            server.bean(ReturnWorker.class).start();
            Eventually.passes(SOON, () -> assertThat(part(server, "job-returned-mails").standing()).isEqualTo(Standing.FINE));
        }
    }

    @Test
    void health_says_that_nothing_is_read_where_half_or_nothing_of_it_is_set_up() {
        try (TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false")) {
            assertThat(part(server, "returned-mails").standing()).isEqualTo(Standing.OFF);
            assertThat(server.bean(HouseHealth.class).look().parts()).extracting(PartHealth::part).contains("job-mail").doesNotContain("job-returned-mails");
        }
        try (TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false", "admitone.mail.returns.host=127.0.0.1", "admitone.mail.returns.username=returns",
                "admitone.mail.returns.password=secret of the mailbox")) {
            assertThat(part(server, "returned-mails").what().key()).isEqualTo("health.returned-mails-no-address");
            assertThat(part(server, "returned-mails").standing()).isEqualTo(Standing.LOOK);
        }
    }

    private static PartHealth part(TestServer server, String part) {
        return server.bean(HouseHealth.class).look().parts().stream().filter(each -> each.part().equals(part)).findFirst().orElseThrow();
    }

    private TestServer start() {
        return TestServer.on(database, clock, SchoolMailServer.settingsFor(mails.getSmtp().getPort(), "admitone.mail.return-address=returns@school.example",
                "admitone.mail.returns.host=127.0.0.1", "admitone.mail.returns.port=" + mails.getImap().getPort(), "admitone.mail.returns.username=returns",
                "admitone.mail.returns.password=secret of the mailbox", "admitone.mail.returns.security=none"));
    }

    private void arrives(String raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : values[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static OutboxEntry newestOf(TestServer server, UUID person) {
        return server.bean(Outbox.class).newestOf(person, 1).getFirst();
    }

    private long nextUid() {
        return database.jdbc().sql("select coalesce(max(next_uid), 0) from mail_returns").query(Long.class).single();
    }

    private long returned() {
        return database.jdbc().sql("select count(*) from audit where action = 'mail.returned'").query(Long.class).single();
    }

    private void post(TestServer server, String to, UUID person) {
        server.bean(TransactionOperations.class).executeWithoutResult(status -> server.bean(Outbox.class)
                .post(new Mail(to, "Hello", "text", "test", clock.instant().plus(Duration.ofHours(1))).about(person)));
    }
}
