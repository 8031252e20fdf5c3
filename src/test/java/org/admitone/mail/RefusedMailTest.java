package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// What a mail server refuses is shown by person and reason, and what it does not answer is tried again.
class RefusedMailTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    @AutoClose final DifficultMailServer smtp = new DifficultMailServer();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    final UUID ada = UUID.randomUUID();
    final UUID bert = UUID.randomUUID();

    @Test
    void whom_the_mail_server_does_not_know_is_listed_until_a_later_mail_is_taken() {
        smtp.refuse("ada@school.example");
        try (TestServer server = TestServer.on(database, clock, SchoolMailServer.settingsFor(smtp.port()))) {
            Outbox outbox = server.bean(Outbox.class);
            post(server, "ada@school.example", ada);
            post(server, "bert@school.example", bert);
            Eventually.passes(SOON, () -> assertThat(outbox.undelivered("", Slice.first(10)).items()).singleElement().satisfies(refused -> {
                assertThat(refused.person()).isEqualTo(ada);
                assertThat(refused.since()).isEqualTo(clock.instant());
                assertThat(refused.why()).isEqualTo("The mail server refuses this mail (550): there is no such mailbox, or it takes no mail from us.");
                assertThat(refused.toString()).doesNotContain("ada@");
            }));
            Eventually.passes(SOON, () -> assertThat(smtp.taken()).containsExactly("bert@school.example"));
            assertThat(outbox.newestOf(ada, 10)).singleElement().extracting(OutboxEntry::state).isEqualTo(OutboxEntry.State.REFUSED);

            smtp.welcome("ada@school.example");
            clock.advance(Duration.ofMinutes(1));
            post(server, "ada@school.example", ada);
            Eventually.passes(SOON, () -> assertThat(outbox.undelivered("", Slice.first(10)).items()).isEmpty());
        }
    }

    @Test
    void mail_server_that_falls_silent_holds_nobody_up_for_good() throws Exception {
        smtp.fallSilent();
        try (TestServer server = TestServer.on(database, clock, SchoolMailServer.settingsFor(smtp.port(), "admitone.mail.timeout=500ms"))) {
            Outbox outbox = server.bean(Outbox.class);
            post(server, "ada@school.example", ada);
            smtp.awaitCaller();
            Eventually.passes(SOON, () -> assertThat(outbox.newestOf(ada, 1)).singleElement().satisfies(waiting -> {
                assertThat(waiting.state()).isEqualTo(OutboxEntry.State.WAITING);
                assertThat(waiting.lastProblem()).isEqualTo("The mail server cannot be reached or broke off.");
            }));
            smtp.speakAgain();
            clock.advance(Duration.ofMinutes(6));
            Eventually.passes(SOON, () -> assertThat(smtp.taken()).containsExactly("ada@school.example"));
            Eventually.passes(SOON, () -> assertThat(outbox.newestOf(ada, 1)).singleElement().extracting(OutboxEntry::state).isEqualTo(OutboxEntry.State.SENT));
        }
    }

    private void post(TestServer server, String to, UUID person) {
        server.bean(TransactionOperations.class).executeWithoutResult(status -> server.bean(Outbox.class)
                .post(new Mail(to, "Hello", "text", "test", clock.instant().plus(Duration.ofHours(1))).about(person)));
    }
}
