package org.admitone.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CorrectionDesk;
import org.admitone.attendance.Verdict;
import org.admitone.audit.Actor;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.HeldClass;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// What a person reads about themselves, and that it is nobody else's.
class RecordTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false", "admitone.school.zone=Europe/Berlin");

    final HeldClass held = HeldClass.on(DATABASE, SERVER, CLOCK);
    final School school = new School(DATABASE, CLOCK);
    final DeviceClient phone = DeviceClient.at(SERVER.address());

    @Test
    void admitted_and_seen_in_the_room_are_kept_apart() {
        school.proved(held.bob, phone);
        String bobs = record(phone).body();
        assertThat(bobs).contains("Present in part", "<dt>Let in by the door</dt><dd>12:00</dd>",
                "<dt>Seen in the room</dt><dd>12:20 to 12:40: 20 minutes of the class, late by 15 min, left 25 min before the end</dd>");
        DeviceClient cys = DeviceClient.at(SERVER.address());
        school.proved(held.cy, cys);
        assertThat(record(cys).body()).contains("Absent", "<dt>Let in by the door</dt><dd>12:00</dd>", "<dt>Seen in the room</dt><dd>Never</dd>");
    }

    @Test
    void corrections_are_shown_with_their_reason_and_not_with_who_wrote_them() {
        SERVER.bean(CorrectionDesk.class).correct(held.lesson.session(), held.bob.person(), new Correction.Word.Judged(Verdict.EXCUSED), "Ill, note of the doctor",
                Actor.staff("mathilde"));
        school.proved(held.bob, phone);
        assertThat(record(phone).body()).contains("Excused", "counted as excused. Reason: Ill, note of the doctor", "20 minutes of the class").doesNotContain("mathilde");
    }

    @Test
    void nobody_elses_line_is_in_it() {
        school.proved(held.bob, phone);
        String page = record(phone).body();
        assertThat(page).contains(held.bob.uid());
        for (School.Member other : java.util.List.of(held.ada, held.cy, held.dora)) {
            assertThat(page).doesNotContain(other.uid(), other.person().toString(), other.pass().toString());
        }
    }

    @Test
    void refusals_are_told_in_plain_words_also_those_of_a_stranger_with_the_link() {
        DeviceClient thief = DeviceClient.at(SERVER.address());
        School.Lesson later = school.lesson("ask");
        School.Member eve = school.learner(later);
        thief.knock(eve.link());
        thief.knock(eve.link());
        school.proved(eve, phone);
        phone.knock(eve.link());
        String page = record(phone).body();
        assertThat(page).contains("Let in<", "Asked to show who it is, on a device that was not known (or not lately enough) (2 times)");
        assertThat(page.indexOf("Let in<")).isLessThan(page.indexOf("Asked to show who it is"));
    }

    @Test
    void mails_are_told_by_purpose_and_time_without_what_they_say() {
        school.proved(held.ada, phone);
        SERVER.bean(TransactionOperations.class).executeWithoutResult(transaction -> SERVER.bean(Outbox.class).post(new Mail(held.ada.uid() + "@school.example",
                "Your secret subject", "123456 is your code.", "mailed_code", CLOCK.instant().plusSeconds(600))));
        assertThat(record(phone).body()).contains("A code, to show that it is you", "l…@s….example").doesNotContain("123456", "secret subject", held.ada.uid() + "@school");
    }

    @Test
    void earlier_classes_come_on_further_pages_and_each_once() {
        for (int i = 1; i <= 12; i++) {
            var session = school.session(held.lesson.course(), CLOCK.instant().minus(Duration.ofDays(i)), Duration.ofHours(1));
            DATABASE.jdbc().sql("update session set title = :t where session_id = :s").param("t", "Day " + i + " before").param("s", session.value()).update();
        }
        school.proved(held.ada, phone);
        String first = record(phone).body();
        assertThat(first).contains("<h3>Lesson</h3>", "<h3>Day 1 before</h3>", "<h3>Day 9 before</h3>").doesNotContain("<h3>Day 10 before</h3>");
        String before = first.replaceAll("(?s).*data-before=\"([^\"]+)\".*", "$1");
        String second = phone.post("/my/record", Map.of("before", before, "person", held.ada.person().toString()), "my").body();
        assertThat(second).contains("<h3>Day 10 before</h3>", "<h3>Day 12 before</h3>").doesNotContain("<h3>Day 9 before</h3>", "data-before");
    }

    @Test
    void forgetting_this_device_ends_its_seat_and_its_right_and_is_in_the_audit() {
        School.Lesson now = school.lesson("ask");
        School.Member eve = school.learner(now);
        DeviceClient laptop = DeviceClient.at(SERVER.address());
        school.proved(eve, laptop);
        school.proved(eve, phone);
        Sitting.sit(SERVER, phone, now, eve);
        String device = record(phone).body().replaceAll("(?s).*data-forget=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(phone.post("/my/forget", Map.of("device", device), "my").outcome()).as("the signature covers which device").isEqualTo("device-signature");
        assertThat(phone.post("/my/forget", Map.of("device", device), device).body()).contains("This device is forgotten.");
        assertThat(record(phone).body()).contains("This device is not known yet.");
        assertThat(phone.knock(eve.link()).outcome()).isEqualTo("proof-needed");
        assertThat(DATABASE.jdbc().sql("select count(*) from seat where person_id = :p and released_at is null").param("p", eve.person().value()).query(Long.class).single()).isZero();
        assertThat(DATABASE.jdbc().sql("select actor from audit where action = 'device.forgotten' and person_id = :p").param("p", eve.person().value())
                .query(String.class).single()).isEqualTo("person:" + eve.uid());
        assertThat(record(laptop).body()).contains("Forgotten at your own wish");
    }

    @Test
    void another_device_cannot_be_forgotten_from_here() {
        DeviceClient laptop = DeviceClient.at(SERVER.address());
        school.proved(held.ada, laptop);
        school.proved(held.ada, phone);
        String laptops = record(laptop).body().replaceAll("(?s).*data-forget=\"([0-9a-f-]{36})\".*", "$1");
        phone.post("/my/forget", Map.of("device", laptops), laptops);
        assertThat(record(laptop).body()).contains("This device</span>");
        assertThat(phone.post("/my/forget", Map.of("device", UUID.randomUUID().toString()), "x").outcome()).isEqualTo("device-signature");
    }

    private static Answer record(DeviceClient device) {
        return device.post("/my/record", Map.of("zone", "Europe/Berlin"), "my");
    }
}
