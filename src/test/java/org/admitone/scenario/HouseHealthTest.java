package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.admitone.api.ApiKeys;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditCheck;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.health.HouseHealth;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Standing;
import org.admitone.provider.rooms.EnginePool;
import org.admitone.provider.rooms.janus.JanusEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/// Parts are broken for real, and the house says which, in words and with what to do next.
class HouseHealthTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @AutoClose final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_media_engine_dies_and_comes_back() {
        try (TestServer server = TestServer.on(database)) {
            Eventually.passes(SOON, () -> assertThat(part(server, "engine-1").standing()).isEqualTo(Standing.FINE));
            assertThat(part(server, "database").standing()).isEqualTo(Standing.FINE);
            assertThat(part(server, "clock").standing()).isEqualTo(Standing.FINE);
            assertThat(part(server, "mail").standing()).isEqualTo(Standing.OFF);
            assertThat(server.bean(HouseHealth.class).look().count(Standing.BROKEN)).isZero();

            JanusEngine engine = (JanusEngine) server.bean(EnginePool.class).engines().getFirst();
            Eventually.passes(SOON, () -> {
                ProcessHandle.of(engine.pid()).ifPresent(ProcessHandle::destroyForcibly);
                PartHealth down = part(server, "engine-1");
                assertThat(down.standing()).isEqualTo(Standing.BROKEN);
                assertThat(down.what().values().toString()).contains("The media engine");
                assertThat(down.next()).isNotNull();
            });
            Eventually.passes(SOON, () -> assertThat(part(server, "engine-1").standing()).isEqualTo(Standing.FINE));
        }
    }

    @Test
    void mails_do_not_leave_and_a_worker_stands_still() throws Exception {
        SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
        try (TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false", "admitone.mail.host=127.0.0.1", "admitone.mail.port=" + nobodyListens(), "admitone.mail.security=none")) {
            assertThat(part(server, "mail").standing()).isEqualTo(Standing.FINE);
            assertThat(part(server, "rooms").standing()).isEqualTo(Standing.OFF);
            server.bean(TransactionOperations.class).executeWithoutResult(status -> server.bean(Outbox.class)
                    .post(new Mail("ada@school.example", "Hello", "text", "test", clock.instant().plus(Duration.ofHours(1)))));
            Eventually.passes(SOON, () -> assertThat(part(server, "mail").standing()).isEqualTo(Standing.LOOK));
            clock.advance(Duration.ofMinutes(11));
            assertThat(part(server, "mail").standing()).isEqualTo(Standing.BROKEN);

            Eventually.passes(SOON, () -> assertThat(part(server, "job-webhooks").standing()).isEqualTo(Standing.FINE));
            server.bean(Class.forName("org.admitone.hooks.HookWorker").asSubclass(SmartLifecycle.class)).stop();
            server.bean(Class.forName("org.admitone.admission.PostgresSeatNews").asSubclass(SmartLifecycle.class)).stop();
            part(server, "job-webhooks");
            clock.advance(Duration.ofMinutes(2));
            assertThat(part(server, "job-webhooks").standing()).isEqualTo(Standing.LOOK);
            clock.advance(Duration.ofMinutes(4));
            PartHealth still = part(server, "job-webhooks");
            assertThat(still.standing()).isEqualTo(Standing.BROKEN);
            assertThat(still.what().values()).containsExactly(Duration.ofMinutes(6));
            assertThat(part(server, "job-seat-news").standing()).isEqualTo(Standing.BROKEN);
            Eventually.passes(SOON, () -> assertThat(part(server, "job-mail").standing()).as("others go on").isEqualTo(Standing.FINE));
        }
    }

    @Test
    void a_chain_that_was_cut_a_webhook_that_gave_up_and_a_node_that_fell_silent() throws Exception {
        SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
        try (TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false")) {
            server.bean(ApiKeys.class).make("moodle", Actor.SYSTEM);
            server.bean(EndpointDesk.class).add(EndpointDetails.of("lms", "https://lms.example/hooks", java.util.List.of("person.left")), Actor.SYSTEM);
            AuditCheck check = server.bean(AuditCheck.class);
            check.check();
            assertThat(part(server, "audit").standing()).isEqualTo(Standing.FINE);
            assertThat(part(server, "webhooks").standing()).isEqualTo(Standing.FINE);
            database.jdbc().sql("alter table audit disable trigger user").update();
            database.jdbc().sql("update audit set actor = 'staff:nobody' where seq = 1").update();
            check.check();
            assertThat(part(server, "audit").standing()).isEqualTo(Standing.BROKEN);
            assertThat(part(server, "audit").what().values()).containsExactly(1L);

            database.jdbc().sql("update hook_endpoint set off_at = :at, off_why = 'failing'").param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
            assertThat(part(server, "webhooks").standing()).isEqualTo(Standing.BROKEN);
            assertThat(part(server, "webhooks").what().values()).containsExactly("lms");

            Instant silent = clock.instant().minusSeconds(30);
            database.jdbc().sql("insert into node (node_id, address, started_at, seen_at) values (gen_random_uuid(), 'b.school.example:8080', :at, :at)").param("at", silent.atOffset(ZoneOffset.UTC)).update();
            assertThat(part(server, "node:b.school.example:8080").standing()).isEqualTo(Standing.BROKEN);
            assertThat(part(server, "clock").standing()).as("set by this test, not by the database").isEqualTo(Standing.BROKEN);
        }
    }

    private static PartHealth part(TestServer server, String part) {
        return server.bean(HouseHealth.class).look().parts().stream().filter(each -> each.part().equals(part)).findFirst().orElseThrow();
    }

    private static int nobodyListens() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
