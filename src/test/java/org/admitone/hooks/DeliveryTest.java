package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.admitone.platform.Eventually;
import org.admitone.platform.LoggedLines;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// A receiver that fails, hangs, is slow and comes back: nothing is lost, the order is kept, nothing is told twice without reason.
class DeliveryTest {

    static final Duration SOON = Duration.ofSeconds(20);
    /// Tests of receivers that do not answer; to all others a minute is given, lest a slow machine be taken for one.
    static final String IMPATIENT = "impatient";
    private static final Duration LITTLE = Duration.ofSeconds(2);
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose final TestServer server;
    @AutoClose final Receiver lms = new Receiver();
    private final School school = new School(database, clock);
    private final School.Lesson lesson = school.lesson("move");
    private final NewSecret hook;
    private final EndpointId id;

    DeliveryTest(TestInfo test) {
        server = start(test.getTags().contains(IMPATIENT) ? LITTLE : Duration.ofMinutes(1));
        hook = Happening.listens(server, "moodle", lms);
        id = hook.endpoint().id();
    }

    @Test
    void a_receiver_that_fails_and_comes_back_has_everything_in_order_and_once() {
        School.Lesson other = school.lesson("move");
        lms.answers(500);
        List<School.Member> members = come(lesson, 30);
        List<School.Member> others = come(other, 30);
        Eventually.passes(SOON, () -> assertThat(lms.calls()).as("the first of each session, once").hasSize(2));
        pass(Duration.ofSeconds(7));
        Eventually.passes(SOON, () -> assertThat(lms.calls()).hasSize(4));
        Happening.quiet(server, clock);
        lms.answers(204);
        pass(Duration.ofSeconds(20));
        assertInOrder(lesson, members);
        assertInOrder(other, others);
        Happening.quiet(server, clock);
        assertThat(lms.calls()).as("two failures for each session").hasSize(64);
        assertThat(lms.calls()).allSatisfy(call -> assertThat(Signed.by(hook.secret(), call)).isTrue());
        assertThat(health().failingSince()).isNull();
        assertThat(health().waiting()).isZero();
    }

    @Test
    void one_session_that_is_not_taken_does_not_keep_others_waiting() {
        School.Lesson other = school.lesson("move");
        lms.does(call -> new Receiver.Does.Answers(call.session().equals(lesson.session().toString()) ? 503 : 200, "thanks"));
        come(lesson, 5);
        assertInOrder(other, come(other, 5));
        Happening.quiet(server, clock);
        assertThat(lms.calls().stream().filter(call -> call.session().equals(lesson.session().toString()))).hasSize(1);
    }

    @Test
    @Tag(IMPATIENT)
    void a_receiver_that_hangs_hangs_up_or_is_not_there_is_tried_again() {
        List<School.Member> members = come(lesson, 3);
        assertInOrder(lesson, members);
        Happening.quiet(server, clock);
        lms.does(call -> new Receiver.Does.Hangs());
        List<School.Member> more = come(lesson, 2);
        assertSays("No answer within " + LITTLE.toMillis() + " ms.");
        lms.does(call -> new Receiver.Does.HangsUp());
        pass(Duration.ofSeconds(7));
        assertSays("The connection broke off before an answer came.");
        lms.down();
        pass(Duration.ofSeconds(20));
        assertSays("Nobody listens there.");
        lms.up();
        lms.answers(200);
        pass(Duration.ofMinutes(2));
        assertInOrder(lesson, java.util.stream.Stream.concat(members.stream(), more.stream()).toList());
    }

    @Test
    void one_endpoint_that_hangs_keeps_no_other_waiting() {
        try (Receiver stuck = new Receiver()) {
            CountDownLatch unstuck = new CountDownLatch(1);
            stuck.does(call -> new Receiver.Does.AnswersLater(unstuck, 204));
            Happening.listens(server, "stuck", stuck);
            List<School.Lesson> lessons = java.util.stream.Stream.generate(() -> school.lesson("move")).limit(12).toList();
            lessons.forEach(each -> come(each, 3));
            Eventually.passes(SOON, () -> assertThat(stuck.calls()).as("as many of its sessions as it has hands for").hasSize(8));
            Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(36));
            assertThat(stuck.calls()).as("and all of them still wait").hasSize(8);
            unstuck.countDown();
            Eventually.passes(SOON, () -> assertThat(stuck.taken()).as("all its sessions are told").hasSize(36));
        }
    }

    @Test
    void a_slow_receiver_is_asked_one_after_the_other_and_never_twice() {
        CountDownLatch first = new CountDownLatch(1);
        lms.does(call -> new Receiver.Does.AnswersLater(first, 200));
        List<School.Member> members = come(lesson, 10);
        Eventually.passes(SOON, () -> assertThat(lms.calls()).hasSize(1));
        come(school.lesson("move"), 1);
        Eventually.passes(SOON, () -> assertThat(lms.calls()).as("the other session does not wait").hasSize(2));
        first.countDown();
        assertInOrder(lesson, members);
        assertThat(lms.overlaps()).isEmpty();
    }

    @Test
    @Tag(IMPATIENT)
    void redirects_are_not_followed_and_no_answer_but_2xx_is_a_yes() {
        try (Receiver elsewhere = new Receiver()) {
            lms.does(call -> new Receiver.Does.Answers(307, "", "Location", elsewhere.url()));
            School.Member only = come(lesson, 1).getFirst();
            assertSays("It answered 307.");
            lms.does(call -> new Receiver.Does.Answers(400, "bad signature " + call.signature() + " of ada@school.example, secret " + hook.secret()));
            pass(Duration.ofSeconds(7));
            assertSays("It answered 400.");
            assertThat(last().answer()).startsWith("bad signature").doesNotContain("v1,", "@", "whsec");
            lms.does(call -> new Receiver.Does.Dribbles(200));
            pass(Duration.ofMinutes(1));
            assertInOrder(lesson, List.of(only));
            Eventually.passes(SOON, () -> assertThat(health().waiting()).as("the status is the answer").isZero());
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void a_receiver_says_when_it_wants_to_be_asked_again() {
        lms.does(call -> new Receiver.Does.Answers(429, "", "Retry-After", "600"));
        come(lesson, 1);
        assertSays("It answered 429.");
        assertThat(log().getFirst().nextTryAt()).isEqualTo(clock.instant().plusSeconds(600));
    }

    @Test
    void whoever_answers_410_is_switched_off_at_once_and_staff_read_it() {
        lms.answers(410);
        List<School.Member> members = come(lesson, 3);
        Eventually.passes(SOON, () -> assertThat(health().off()).isEqualTo(new Endpoint.Off(clock.instant(), Endpoint.Why.GONE)));
        assertThat(lines("webhook.switched_off")).singleElement().asString().contains("moodle", "gone");
        lms.answers(200);
        pass(Duration.ofHours(1));
        come(lesson, 1);
        Eventually.passes(SOON, () -> assertThat(health().waiting()).isEqualTo(4));
        assertThat(lms.calls()).hasSize(1);
        server.bean(EndpointDesk.class).switchOn(id, Happening.STAFF);
        Eventually.passes(SOON, () -> assertThat(uids(lesson)).hasSize(4).startsWith(members.stream().map(School.Member::uid).toArray(String[]::new)));
    }

    @Test
    void whoever_takes_nothing_for_three_days_is_switched_off_and_nothing_is_lost() {
        lms.answers(500);
        List<School.Member> members = come(lesson, 3);
        int calls = 0;
        while (health().off() == null) {
            int before = ++calls;
            Eventually.passes(SOON, () -> assertThat(lms.calls()).hasSize(before));
            Eventually.isTrue("written down", SOON, () -> log().stream().anyMatch(each -> each.tries() == before));
            assertThat(clock.instant()).as("it is tried for three days").isBefore(Instant.parse("2026-09-05T10:00:00Z"));
            if (health().off() == null) {
                clock.set(java.util.Objects.requireNonNull(log().getFirst().nextTryAt()));
            }
        }
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse("2026-09-04T10:00:00Z"));
        assertThat(calls).isBetween(15, 30);
        assertThat(java.util.Objects.requireNonNull(health().off()).why()).isEqualTo(Endpoint.Why.FAILING);
        assertThat(lines("webhook.switched_off")).singleElement().asString().contains("moodle", "failing");
        lms.answers(200);
        server.bean(EndpointDesk.class).switchOn(id, Happening.STAFF);
        assertInOrder(lesson, members);
    }

    @Test
    void an_event_that_alone_is_not_taken_is_given_up_after_three_days_and_can_be_sent_again() {
        School.Member poison = school.learner(lesson);
        lms.does(call -> new Receiver.Does.Answers(call.uid().equals(poison.uid()) ? 500 : 200, ""));
        Happening.joined(database.jdbc(), lesson, List.of(poison), clock.instant());
        List<School.Member> after = come(lesson, 3);
        for (int day = 0; day < 80 && lms.taken().stream().noneMatch(call -> call.session().equals(lesson.session().toString())); day++) {
            int taken = lms.taken().size();
            come(school.lesson("move"), 1);
            Eventually.isTrue("others get through", SOON, () -> lms.taken().size() > taken);
            pass(Duration.ofHours(1));
        }
        assertInOrder(lesson, after);
        Delivery given = server.bean(DeliveryDesk.class).list(id, new DeliverySearch(Delivery.State.GIVEN_UP, null), Slice.first(10)).items().getFirst();
        lms.answers(200);
        server.bean(DeliveryDesk.class).replay(id, given.event(), Happening.STAFF);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).extracting(Receiver.Call::id).contains(given.event().toString()));
        assertThat(health().off()).isNull();
    }

    @Test
    void a_span_of_time_is_sent_again_in_order_with_the_same_bytes() {
        List<School.Member> early = come(lesson, 3);
        pass(Duration.ofMinutes(10));
        List<School.Member> late = come(lesson, 3);
        assertInOrder(lesson, java.util.stream.Stream.concat(early.stream(), late.stream()).toList());
        Map<String, String> bodies = lms.taken().stream().collect(Collectors.toMap(Receiver.Call::id, Receiver.Call::body));
        int before = lms.taken().size();
        DeliveryDesk desk = server.bean(DeliveryDesk.class);
        assertThat(desk.replay(id, clock.instant().minusSeconds(60), clock.instant().plusSeconds(60), Happening.STAFF)).isEqualTo(3);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(before + 3));
        assertThat(lms.taken().subList(before, before + 3)).extracting(Receiver.Call::uid).containsExactlyElementsOf(late.stream().map(School.Member::uid).toList());
        assertThat(lms.taken().subList(before, before + 3)).allSatisfy(call -> assertThat(call.body()).isEqualTo(bodies.get(call.id())));
        try (Receiver newcomer = new Receiver()) {
            EndpointId fresh = Happening.listens(server, "newcomer", newcomer).endpoint().id();
            assertThat(desk.replay(fresh, Instant.EPOCH, clock.instant().plusSeconds(1), Happening.STAFF)).as("what happened before it was there").isEqualTo(6);
            Eventually.passes(SOON, () -> assertThat(newcomer.taken()).hasSize(6));
        }
    }

    @Test
    void a_rotated_secret_signs_beside_the_old_one_for_a_day() {
        NewSecret fresh = server.bean(EndpointDesk.class).rotate(id, Happening.STAFF);
        come(lesson, 1);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(1));
        assertThat(lms.taken().getLast()).satisfies(call -> assertThat(Signed.by(hook.secret(), call)).isTrue(), call -> assertThat(Signed.by(fresh.secret(), call)).isTrue());
        pass(EndpointDesk.BOTH_SIGN);
        server.bean(DeliveryDesk.class).test(id, Happening.STAFF);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).extracting(Receiver.Call::type).contains("webhook.test"));
        assertThat(lms.taken().stream().filter(call -> call.type().equals("webhook.test"))).singleElement()
                .satisfies(call -> assertThat(Signed.by(hook.secret(), call)).isFalse(), call -> assertThat(Signed.by(fresh.secret(), call)).isTrue());
    }

    @Test
    void an_address_that_was_corrected_is_tried_at_once() {
        lms.answers(500);
        List<School.Member> members = come(lesson, 2);
        Eventually.isTrue("written down", SOON, () -> log().stream().anyMatch(each -> each.tries() == 1));
        try (Receiver right = new Receiver()) {
            var before = server.bean(EndpointDesk.class).existing(id);
            var details = EndpointDetails.of("moodle", right.url(), before.details().types().stream().map(EventType::code).toList());
            server.bean(EndpointDesk.class).change(id, new Revision(before.revision()), details, Happening.STAFF);
            Eventually.passes(SOON, () -> assertThat(right.taken()).extracting(Receiver.Call::uid).containsExactlyElementsOf(members.stream().map(School.Member::uid).toList()));
        }
    }

    @Test
    void two_nodes_tell_forty_sessions_each_in_order_and_each_event_once() {
        try (TestServer second = start(Duration.ofMinutes(1))) {
            Map<School.Lesson, List<School.Member>> classes = new ConcurrentHashMap<>();
            for (int n = 0; n < 40; n++) {
                School.Lesson each = school.lesson("move");
                classes.put(each, school.members(each, "learner", 10));
            }
            for (int n = 0; n < 10; n++) {
                for (var each : classes.entrySet()) {
                    Happening.joined(database.jdbc(), each.getKey().session(), each.getValue().get(n).person(), clock.instant());
                }
            }
            Eventually.passes(Duration.ofSeconds(60), () -> assertThat(lms.taken()).hasSize(400));
            classes.forEach(this::assertInOrder);
            Happening.quiet(second, clock);
            assertThat(lms.calls()).extracting(Receiver.Call::id).doesNotHaveDuplicates();
            assertThat(lms.overlaps()).isEmpty();
            assertThat(second.bean(EndpointDesk.class).existing(id).health().waiting()).isZero();
        }
    }

    @Test
    void a_lane_that_a_dead_node_holds_is_taken_over_when_its_claim_ends() {
        lms.answers(500);
        List<School.Member> members = come(lesson, 2);
        Eventually.passes(SOON, () -> assertThat(lms.calls()).hasSize(1));
        Eventually.isTrue("written down", SOON, () -> log().stream().anyMatch(each -> each.tries() == 1));
        database.jdbc().sql("update hook_lane set claim = gen_random_uuid(), claimed_until = ?::timestamptz + interval '40 s', due_at = ?::timestamptz")
                .params(clock.instant().toString(), clock.instant().toString()).update();
        lms.answers(200);
        clock.advance(Duration.ofSeconds(41));
        assertInOrder(lesson, members);
    }

    @Test
    void what_is_older_than_thirty_days_is_forgotten() {
        assertInOrder(lesson, come(lesson, 3));
        pass(HookPruner.KEPT.minusSeconds(1));
        server.bean(HookPruner.class).prune();
        assertThat(log()).hasSizeGreaterThanOrEqualTo(3);
        pass(Duration.ofSeconds(2));
        server.bean(HookPruner.class).prune();
        assertThat(log().stream().filter(each -> each.type() == EventType.PERSON_JOINED)).isEmpty();
        assertThat(database.jdbc().sql("select count(*) from hook_attempt").query(Long.class).single()).isLessThan(3);
    }

    @Test
    void neither_secrets_nor_signatures_nor_addresses_are_in_logs_audit_or_database() {
        try (LoggedLines logged = LoggedLines.fromNow()) {
            lms.answers(410);
            come(lesson, 2);
            Eventually.passes(SOON, () -> assertThat(health().off()).isNotNull());
            NewSecret fresh = server.bean(EndpointDesk.class).rotate(id, Happening.STAFF);
            String signature = lms.calls().getFirst().signature();
            String key = hook.secret().substring("whsec_".length());
            assertThat(logged.all()).doesNotContain(key, fresh.secret(), signature, lms.url(), "@school.example");
            assertThat(String.join("\n", lines("webhook."))).doesNotContain(key, fresh.secret(), signature, "/hooks/admitone", "@");
            assertThat(hook.toString() + fresh + fresh.endpoint()).doesNotContain(key, fresh.secret(), lms.url());
            Set<String> sealed = Set.copyOf(database.jdbc().sql("select encode(secret, 'base64') || encode(old_secret, 'base64') from hook_endpoint").query((row, _) -> row.getString(1)).list());
            assertThat(sealed).hasSize(1).allSatisfy(text -> assertThat(text).doesNotContain(key));
        }
    }

    private TestServer start(Duration timeout) {
        return TestServer.on(database, clock, "admitone.rooms.enabled=false", "admitone.hooks.timeout=" + timeout.toMillis() + "ms");
    }

    private void pass(Duration time) {
        Happening.quiet(server, clock);
        clock.advance(time);
    }

    private List<School.Member> come(School.Lesson to, int count) {
        List<School.Member> members = school.members(to, "learner", count);
        Happening.joined(database.jdbc(), to, members, clock.instant());
        return members;
    }

    private void assertInOrder(School.Lesson of, List<School.Member> members) {
        Eventually.passes(SOON, () -> assertThat(uids(of)).containsExactlyElementsOf(members.stream().map(School.Member::uid).toList()));
    }

    private List<String> uids(School.Lesson of) {
        return lms.taken().stream().filter(call -> call.session().equals(of.session().toString()) && call.type().equals("person.joined")).map(Receiver.Call::uid).toList();
    }

    private Endpoint.Health health() {
        return server.bean(EndpointDesk.class).existing(id).health();
    }

    /// The newest first.
    private List<Delivery> log() {
        return server.bean(DeliveryDesk.class).list(id, DeliverySearch.ALL, Slice.first(500)).items();
    }

    private Delivery.Call last() {
        return log().stream().map(Delivery::lastCall).filter(java.util.Objects::nonNull).max(java.util.Comparator.comparing(Delivery.Call::at)).orElseThrow();
    }

    private void assertSays(String problem) {
        Eventually.passes(SOON, () -> assertThat(last().problem()).isEqualTo(problem));
    }

    private List<String> lines(String action) {
        return database.jdbc().sql("select detail from audit where action like ? || '%' order by seq").param(action).query((row, _) -> row.getString(1)).list();
    }
}
