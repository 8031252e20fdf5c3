package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.admitone.platform.Eventually;
import org.admitone.platform.LoggedLines;
import org.admitone.platform.Revision;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// What is sent again, signed anew, told by several nodes, taken over and forgotten; and that no secret is left anywhere.
class DeliveryLaterTest extends DeliveryFixture {

    DeliveryLaterTest(TestInfo test) {
        super(test);
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
}
