package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An endpoint is changed while a call to it is under way.
class LateAnswersTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose final TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false", "admitone.hooks.timeout=60s");
    @AutoClose final Receiver old = new Receiver();
    private final School school = new School(database, clock);
    private final School.Lesson lesson = school.lesson("move");
    private final EndpointId id = Happening.listens(server, "moodle", old).endpoint().id();
    private final EndpointDesk desk = server.bean(EndpointDesk.class);

    @Test
    void an_old_address_that_says_it_is_gone_does_not_switch_the_new_one_off() {
        CountDownLatch late = new CountDownLatch(1);
        old.does(call -> new Receiver.Does.AnswersLater(late, 410));
        List<School.Member> members = school.members(lesson, "learner", 2);
        Happening.joined(database.jdbc(), lesson, members, clock.instant());
        Eventually.passes(SOON, () -> assertThat(old.calls()).isNotEmpty());
        try (Receiver right = new Receiver()) {
            desk.change(id, Revision.ANY, EndpointDetails.of("moodle", right.url(), codes()), Happening.STAFF);
            late.countDown();
            Eventually.passes(SOON, () -> assertThat(right.taken()).extracting(Receiver.Call::uid).containsExactlyElementsOf(members.stream().map(School.Member::uid).toList()));
            assertThat(desk.existing(id).health().off()).isNull();
            assertThat(desk.existing(id).health().failingSince()).isNull();
        }
    }

    /// Whoever writes down what came of a call holds the lane and then wants the endpoint.
    @Test
    void a_change_takes_lanes_before_the_endpoint_so_that_neither_waits_for_the_other() {
        old.answers(500);
        Happening.joined(database.jdbc(), lesson, school.members(lesson, "learner", 1), clock.instant());
        Eventually.isTrue("it waits for its next try", SOON, () -> database.jdbc().sql("select count(*) from hook_lane where claim is null").query(Integer.class).single() == 1
                && desk.existing(id).health().failingSince() != null);
        var changed = new CompletableFuture<String>();
        new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(settling -> {
            server.bean(PostgresDeliveryLog.class).lockLanes(id);
            Thread.ofVirtual().start(() -> changed.complete(desk.change(id, Revision.ANY, EndpointDetails.of("renamed", old.url(), codes()), Happening.STAFF).thing().name()));
            Eventually.isTrue("the change waits for the lane", SOON, () -> database.jdbc().sql("""
                    select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%hook_lane%'
                    """).query(Integer.class).single() == 1);
            server.bean(PostgresDeliveries.class).saidYes(id, clock.instant());
        });
        assertThat(changed.join()).isEqualTo("renamed");
    }

    private List<String> codes() {
        return desk.existing(id).details().types().stream().map(EventType::code).toList();
    }
}
