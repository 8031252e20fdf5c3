package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.admitone.platform.Eventually;
import org.admitone.platform.Slice;
import org.admitone.scenario.School;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// A receiver that fails, hangs, is slow and comes back: nothing is lost, the order is kept, nothing is told twice without reason.
class DeliveryTest extends DeliveryFixture {

    DeliveryTest(TestInfo test) {
        super(test);
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
}
