package org.admitone.admission.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LmsTicketTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    static final Actor LMS = Actor.key("lms");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final TicketDesk desk = SERVER.bean(TicketDesk.class);
    final DeviceClient laptop = DeviceClient.at(SERVER.address());

    @Test
    void ticket_brings_its_person_in_without_any_link() {
        Answer redeemed = redeem(laptop, ticket());
        assertThat(redeemed.status()).isEqualTo(200);
        String pass = redeemed.json().required("pass").stringValue();
        assertThat(pass).isEqualTo(ada.pass().toString());
        assertThat(laptop.post("/door/knock", Map.of("pass", pass), pass).admitted()).isTrue();
    }

    @Test
    void ticket_of_somebody_without_a_pass_makes_the_pass() {
        SessionId next = school.session(lesson.course(), CLOCK.instant(), Duration.ofHours(1));
        Answer redeemed = redeem(laptop, desk.issue(next, ada.uid(), LMS).code().value());
        String pass = redeemed.json().required("pass").stringValue();
        assertThat(pass).isNotEqualTo(ada.pass().toString());
        assertThat(laptop.post("/door/knock", Map.of("pass", pass), pass).admitted()).isTrue();
    }

    @Test
    void same_device_again_has_the_same_answer_and_anybody_else_none() {
        String ticket = ticket();
        Answer first = redeem(laptop, ticket);
        assertThat(redeem(laptop, ticket).body()).isEqualTo(first.body());
        assertThat(redeem(DeviceClient.at(SERVER.address()), ticket).outcome()).isEqualTo("ticket-spent");
        assertThat(lines("proof.made")).isEqualTo(1);
    }

    @Test
    void ticket_is_stale_after_a_minute() {
        String ticket = ticket();
        CLOCK.advance(Duration.ofSeconds(60));
        Answer late = redeem(laptop, ticket);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.outcome()).isEqualTo("ticket-spent");
        assertThat(redeem(laptop, "never-was-a-ticket-at-all").body()).isEqualTo(late.body());
    }

    @Test
    void of_two_hundred_devices_at_once_exactly_one_wins() throws Exception {
        String ticket = ticket();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> devices = IntStream.range(0, 200).mapToObj(n -> DeviceClient.at(SERVER.address()))
                    .<Callable<Integer>>map(device -> () -> redeem(device, ticket).status()).toList();
            List<Integer> statuses = many.invokeAll(devices).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnly(200, 403);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        }
        assertThat(DATABASE.jdbc().sql("select count(*) from device where person_id = :p").param("p", ada.person().value())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void recorded_request_and_tampered_signature_are_worth_nothing() {
        String ticket = ticket();
        String body = "{\"ticket\":\"" + ticket + "\"}";
        String forOtherTicket = laptop.proof("POST", "/door/tickets", "another-ticket-altogether", UUID.randomUUID());
        assertThat(laptop.send("/door/tickets", body, forOtherTicket).status()).isEqualTo(401);
        String forOtherPath = laptop.proof("POST", "/door/knock", ticket, UUID.randomUUID());
        assertThat(laptop.send("/door/tickets", body, forOtherPath).status()).isEqualTo(401);
        String good = laptop.proof("POST", "/door/tickets", ticket, UUID.randomUUID());
        String tampered = good.substring(0, good.length() - 4) + (good.endsWith("AAAA") ? "BBBB" : "AAAA");
        assertThat(laptop.send("/door/tickets", body, tampered).outcome()).isEqualTo("device-signature");
        CLOCK.advance(Duration.ofMinutes(6));
        assertThat(laptop.send("/door/tickets", body, good).outcome()).isEqualTo("use-nonce");
    }

    @Test
    void only_the_hash_is_kept_and_the_lms_key_is_in_the_audit() {
        String ticket = ticket();
        redeem(laptop, ticket);
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where detail like '%' || :ticket || '%'").param("ticket", ticket)
                .query(Long.class).single()).isZero();
        assertThat(DATABASE.jdbc().sql("select actor from audit where action = 'ticket.issued' and person_id = :p")
                .param("p", ada.person().value()).query(String.class).single()).isEqualTo("key:lms");
    }

    @Test
    void tickets_are_refused_for_strangers_unknown_sessions_and_courses_that_do_not_take_them() {
        assertThatThrownBy(() -> desk.issue(lesson.session(), "nobody", LMS)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> desk.issue(new SessionId(UUID.randomUUID()), ada.uid(), LMS)).isInstanceOf(NotThere.class);
        DATABASE.jdbc().sql("update course set accepted_proofs = '{mailed_code}' where course_id = :c").param("c", lesson.course().value()).update();
        assertThatThrownBy(() -> desk.issue(lesson.session(), ada.uid(), LMS)).isInstanceOf(Clash.class);
    }

    private String ticket() {
        return desk.issue(lesson.session(), ada.uid(), LMS).code().value();
    }

    private long lines(String action) {
        return DATABASE.jdbc().sql("select count(*) from audit where action = :a and person_id = :p").param("a", action)
                .param("p", ada.person().value()).query(Long.class).single();
    }

    private static Answer redeem(DeviceClient device, String ticket) {
        return device.post("/door/tickets", Map.of("ticket", ticket), ticket);
    }
}
