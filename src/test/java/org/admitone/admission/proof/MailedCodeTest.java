package org.admitone.admission.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MailedCodeTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final Mailbox mail = new Mailbox(DATABASE.jdbc());
    final DeviceClient laptop = DeviceClient.at(SERVER.address());

    @Test
    void link_alone_never_admits_and_a_mailed_code_does() {
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        assertThat(ask(laptop, ada).status()).isEqualTo(202);
        Answer proved = verify(laptop, ada, mail.codeFor(address(ada)));
        assertThat(proved.status()).isEqualTo(200);
        assertThat(proved.json().required("pass").stringValue()).isEqualTo(ada.pass().toString());
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void mail_speaks_the_pages_language_else_the_persons_else_the_schools() {
        ask(laptop, ada);
        assertThat(mail.texts(address(ada)).getFirst()).contains("Your code is", "AdmitOne").doesNotContain("@");
        DATABASE.jdbc().sql("update person set language = 'de' where person_id = :ada").param("ada", ada.person().value()).update();
        CLOCK.advance(Duration.ofMinutes(1));
        ask(laptop, ada);
        assertThat(mail.texts(address(ada)).getFirst()).contains("Ihr Code lautet");
        CLOCK.advance(Duration.ofMinutes(1));
        laptop.post("/door/codes", Map.of("link", ada.link(), "language", "en"), ada.link());
        assertThat(mail.texts(address(ada)).getFirst()).contains("Your code is");
    }

    @Test
    void code_is_good_on_the_device_that_asked_only() {
        ask(laptop, ada);
        DeviceClient thief = DeviceClient.at(SERVER.address());
        ask(thief, ada);
        String forLaptop = Mailbox.codeIn(mail.texts(address(ada)).getLast());
        assertThat(verify(thief, ada, forLaptop).outcome()).isEqualTo("code-wrong");
        assertThat(verify(laptop, ada, forLaptop).status()).isEqualTo(200);
    }

    @Test
    void right_code_again_by_the_same_device_is_the_same_answer_and_no_fresher_proof() {
        ask(laptop, ada);
        String code = mail.codeFor(address(ada));
        assertThat(verify(laptop, ada, code).status()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(6));
        assertThat(verify(laptop, ada, code).status()).isEqualTo(200);
        assertThat(DATABASE.jdbc().sql("select made_at = :then::timestamptz from device_proof join device using (device_id) where person_id = :p")
                .param("then", CLOCK.instant().minus(Duration.ofMinutes(6)).toString()).param("p", ada.person().value())
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void new_code_replaces_the_old_one() {
        ask(laptop, ada);
        String old = mail.codeFor(address(ada));
        CLOCK.advance(Duration.ofSeconds(40));
        ask(laptop, ada);
        String fresh = mail.codeFor(address(ada));
        if (!old.equals(fresh)) {
            assertThat(verify(laptop, ada, old).outcome()).isEqualTo("code-wrong");
        }
        assertThat(verify(laptop, ada, fresh).status()).isEqualTo(200);
    }

    @Test
    void code_dies_after_ten_minutes() {
        ask(laptop, ada);
        String code = mail.codeFor(address(ada));
        CLOCK.advance(Duration.ofMinutes(10));
        assertThat(verify(laptop, ada, code).outcome()).isEqualTo("code-wrong");
    }

    @Test
    void five_wrong_answers_kill_a_code() {
        ask(laptop, ada);
        String code = mail.codeFor(address(ada));
        for (int i = 0; i < 5; i++) {
            assertThat(verify(laptop, ada, Mailbox.wrong(code)).outcome()).isEqualTo("code-wrong");
        }
        assertThat(verify(laptop, ada, code).outcome()).isEqualTo("code-wrong");
    }

    @Test
    void two_hundred_guesses_at_once_get_five_tries() throws Exception {
        ask(laptop, ada);
        String code = mail.codeFor(address(ada));
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> guesses = IntStream.range(0, 200).<Callable<String>>mapToObj(n -> () ->
                    verify(laptop, ada, Mailbox.wrong(code)).outcome()).toList();
            List<String> outcomes = many.invokeAll(guesses).stream().map(Future::resultNow).toList();
            assertThat(outcomes).containsOnly("code-wrong", "too-many-tries");
            assertThat(outcomes.stream().filter("code-wrong"::equals)).hasSize(15);
        }
        assertThat(DATABASE.jdbc().sql("select tries_left from mailed_code where pass_id = :pass").param("pass", ada.pass())
                .query(Integer.class).single()).isZero();
        assertThat(verify(laptop, ada, code).outcome()).isEqualTo("too-many-tries");
    }

    @Test
    void guessing_with_ever_new_devices_ends_in_silence_that_survives_a_restart() {
        int mailed = 0;
        for (int i = 0; i < 12; i++) {
            DeviceClient thief = DeviceClient.at(SERVER.address());
            assertThat(ask(thief, ada).status()).isEqualTo(202);
            mailed = mail.texts(address(ada)).size();
        }
        assertThat(mailed).isEqualTo(TryScope.ASK_PASS.most);
        try (TestServer restarted = TestServer.on(DATABASE, CLOCK)) {
            DeviceClient thief = DeviceClient.at(restarted.address());
            assertThat(ask(thief, ada).status()).isEqualTo(202);
            assertThat(mail.texts(address(ada))).hasSize(mailed);
        }
    }

    @Test
    void owner_on_a_known_device_is_not_locked_out_by_a_strangers_tries() {
        school.proved(ada, laptop);
        for (int i = 0; i < 10; i++) {
            ask(DeviceClient.at(SERVER.address()), ada);
        }
        int before = mail.texts(address(ada)).size();
        Answer asked = ask(laptop, ada);
        assertThat(asked.json().required("to").stringValue()).isEqualTo("l…@s….example");
        assertThat(mail.texts(address(ada))).hasSize(before + 1);
        assertThat(verify(laptop, ada, mail.codeFor(address(ada))).status()).isEqualTo(200);
    }

    @Test
    void a_device_that_was_once_the_persons_guesses_no_more_than_thirty_times_a_day_on_all_their_passes() {
        school.proved(ada, laptop, CLOCK.instant().minus(Duration.ofDays(100)));
        for (int span = 0; span < 4; span++) {
            ask(laptop, ada);
            for (int i = 0; i < 9; i++) {
                assertThat(verify(laptop, ada, "000000").status()).isNotEqualTo(200);
            }
            CLOCK.advance(Duration.ofMinutes(10));
        }
        ask(laptop, ada);
        assertThat(verify(laptop, ada, mail.codeFor(address(ada))).outcome()).isEqualTo("code-wrong");
    }

    @Test
    void neighbours_tries_leave_the_network_open_to_those_whose_link_is_known() {
        DATABASE.jdbc().sql("delete from tries").update();
        for (int i = 0; i < 3; i++) {
            ask(laptop, ada);
        }
        assertThat(DATABASE.jdbc().sql("select count(*) from tries where scope = 'ask_network'").query(Long.class).single()).isZero();
        laptop.post("/door/codes", Map.of("link", "x".repeat(27)), "x".repeat(27));
        assertThat(DATABASE.jdbc().sql("select count(*) from tries where scope = 'ask_network'").query(Long.class).single()).isOne();
    }

    @Test
    void stranger_learns_neither_from_words_nor_from_time_whether_a_link_exists() {
        School.Member withoutMail = school.learner(lesson);
        DATABASE.jdbc().sql("update person set email = null where person_id = :p").param("p", withoutMail.person().value()).update();
        long before = mail.count();
        Timed known = timed(() -> ask(DeviceClient.at(SERVER.address()), ada));
        Timed unknown = timed(() -> laptop.post("/door/codes", Map.of("link", "x".repeat(27)), "x".repeat(27)));
        Timed addressless = timed(() -> ask(DeviceClient.at(SERVER.address()), withoutMail));
        assertThat(List.of(unknown.answer.body(), addressless.answer.body())).containsOnly(known.answer.body());
        assertThat(mail.count()).isEqualTo(before + 1);
        assertThat(List.of(known.steps, unknown.steps, addressless.steps)).allMatch(steps -> steps >= 1);
        Timed wrong = timed(() -> verify(laptop, ada, "000000"));
        Timed nobody = timed(() -> laptop.post("/door/codes/verify", Map.of("link", "x".repeat(27), "code", "000000"), "x".repeat(27)));
        assertThat(nobody.answer.body()).isEqualTo(wrong.answer.body());
    }

    @Test
    void pass_number_helps_only_a_device_that_was_told_it() {
        long before = mail.count();
        laptop.post("/door/codes", Map.of("pass", ada.pass().toString()), ada.pass().toString());
        assertThat(mail.count()).isEqualTo(before);
        school.proved(ada, laptop);
        laptop.post("/door/codes", Map.of("pass", ada.pass().toString()), ada.pass().toString());
        assertThat(mail.count()).isEqualTo(before + 1);
    }

    @Test
    void course_that_takes_no_codes_and_a_revoked_link_send_none() {
        long before = mail.count();
        DATABASE.jdbc().sql("update course set accepted_proofs = '{lms_ticket}' where course_id = :c").param("c", lesson.course().value()).update();
        assertThat(ask(laptop, ada).status()).isEqualTo(202);
        DATABASE.jdbc().sql("update course set accepted_proofs = '{mailed_code}' where course_id = :c").param("c", lesson.course().value()).update();
        DATABASE.jdbc().sql("update pass_link set revoked_at = now() where pass_id = :p").param("p", ada.pass()).update();
        assertThat(ask(laptop, ada).status()).isEqualTo(202);
        assertThat(mail.count()).isEqualTo(before);
    }

    @Test
    void code_is_neither_in_the_database_nor_in_the_audit_nor_in_the_subject() {
        ask(laptop, ada);
        String code = mail.codeFor(address(ada));
        verify(laptop, ada, code);
        assertThat(DATABASE.jdbc().sql("select subject from outbox_mail").query((row, n) -> row.getString(1)).list()).noneMatch(subject -> subject.contains(code));
        List<String> lines = DATABASE.jdbc().sql("select action || detail from audit where person_id = :p").param("p", ada.person().value())
                .query((row, n) -> row.getString(1)).list();
        assertThat(lines).anyMatch(line -> line.startsWith("code.sent")).anyMatch(line -> line.startsWith("proof.made"))
                .noneMatch(line -> line.contains(address(ada)) || line.contains("\"" + code));
    }

    @Test
    void malformed_requests_are_told_what_is_wrong_and_change_nothing() {
        long before = mail.count();
        for (String body : List.of("{}", "{\"link\":1}", "{\"link\":\"" + ada.link() + "\",\"pass\":\"" + ada.pass() + "\"}",
                "{\"link\":\"" + ada.link() + "\",\"more\":1}", "{\"link\":\"<script>\"}")) {
            Answer answer = laptop.send("/door/codes", body, laptop.proof("POST", "/door/codes", ada.link(), UUID.randomUUID()));
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>");
        }
        assertThat(laptop.send("/door/codes", "{", "x").status()).isEqualTo(400);
        assertThat(laptop.send("/door/codes", "{\"link\":\"" + ada.link() + "\"}", "x.y.z").outcome()).isEqualTo("device-signature");
        assertThat(laptop.send("/door/codes", "{\"link\":\"" + ada.link() + "\"}", Map.of("Content-Type", "application/json")).status()).isEqualTo(401);
        assertThat(mail.count()).isEqualTo(before);
    }

    private record Timed(Answer answer, long steps) {}

    private static Timed timed(java.util.function.Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get();
        return new Timed(answer, (System.nanoTime() - start) / Duration.ofMillis(250).toNanos());
    }

    private static String address(School.Member member) {
        return member.uid() + "@school.example";
    }

    private static Answer ask(DeviceClient device, School.Member member) {
        return device.post("/door/codes", Map.of("link", member.link()), member.link());
    }

    private static Answer verify(DeviceClient device, School.Member member, String code) {
        return device.post("/door/codes/verify", Map.of("link", member.link(), "code", code), member.link());
    }
}
