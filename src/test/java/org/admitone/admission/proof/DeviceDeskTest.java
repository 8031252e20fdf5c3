package org.admitone.admission.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.admitone.admission.StaffAct;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DeviceDeskTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    static final StaffAct STAFF = new StaffAct("staff:olga", "asked by phone");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("refuse");
    final School.Member ada = school.learner(lesson);
    final DeviceDesk desk = SERVER.bean(DeviceDesk.class);
    final DeviceClient thief = DeviceClient.at(SERVER.address());
    final DeviceClient own = DeviceClient.at(SERVER.address());

    @Test
    void this_was_not_me_shows_the_other_device_out_and_asks_it_for_a_new_proof() {
        school.proved(ada, thief);
        assertThat(thief.knock(ada.link()).admitted()).isTrue();
        school.proved(ada, own);
        assertThat(own.knock(ada.link()).outcome()).isEqualTo("seat-taken");
        Answer disowned = disown(own);
        assertThat(disowned.status()).isEqualTo(200);
        assertThat(disowned.json().required("seats").intValue()).isEqualTo(1);
        assertThat(DATABASE.jdbc().sql("select release_reason from seat where person_id = :p").param("p", ada.person().value())
                .query(String.class).single()).isEqualTo("disowned");
        assertThat(own.knock(ada.link()).admitted()).isTrue();
        assertThat(thief.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        assertThat(DATABASE.jdbc().sql("select actor from audit where action = 'device.disowned' and person_id = :p")
                .param("p", ada.person().value()).query(String.class).single()).isEqualTo("person:" + ada.uid());
    }

    @Test
    void it_takes_a_proof_of_the_last_five_minutes_on_this_device() {
        school.proved(ada, thief);
        school.proved(ada, own, CLOCK.instant().minus(Duration.ofMinutes(6)));
        Answer refused = disown(own);
        assertThat(refused.outcome()).isEqualTo("fresh-proof-needed");
        assertThat(refused.json().required("proofs").size()).isEqualTo(2);
        assertThat(disown(DeviceClient.at(SERVER.address())).body()).isEqualTo(refused.body());
        assertThat(thief.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void codes_that_are_out_die_with_it() {
        school.proved(ada, own);
        thief.post("/door/codes", Map.of("link", ada.link()), ada.link());
        String code = new Mailbox(DATABASE.jdbc()).codeFor(ada.uid() + "@school.example");
        disown(own);
        assertThat(thief.post("/door/codes/verify", Map.of("link", ada.link(), "code", code), ada.link()).outcome()).isEqualTo("code-wrong");
    }

    @Test
    void revoked_device_loses_its_seat_and_counts_as_new_when_it_proves_again() {
        school.proved(ada, own, CLOCK.instant().minus(Duration.ofDays(40)));
        assertThat(own.knock(ada.link()).admitted()).isTrue();
        Device device = desk.devicesOf(ada.person()).getFirst();
        desk.revoke(device.id(), STAFF);
        assertThat(own.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        Device revoked = desk.devicesOf(ada.person()).getFirst();
        assertThat(revoked.revocation()).isNotNull();
        assertThat(revoked.proofs()).isEmpty();
        own.post("/door/codes", Map.of("link", ada.link()), ada.link());
        String code = new Mailbox(DATABASE.jdbc()).codeFor(ada.uid() + "@school.example");
        own.post("/door/codes/verify", Map.of("link", ada.link(), "code", code), ada.link());
        Device again = desk.devicesOf(ada.person()).getFirst();
        assertThat(again.revocation()).isNull();
        assertThat(again.firstSeenAt()).isEqualTo(CLOCK.instant());
        assertThat(own.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void excused_devices_do_not_count_in_the_budget() {
        DATABASE.jdbc().sql("update course set device_budget = 1 where course_id = :c").param("c", lesson.course().value()).update();
        school.proved(ada, thief);
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(own.knock(ada.link()).outcome()).isEqualTo("device-budget");
        assertThat(desk.excuseAll(ada.person(), STAFF)).isEqualTo(1);
        assertThat(own.knock(ada.link()).outcome()).isEqualTo("proof-needed");
    }

    private Answer disown(DeviceClient device) {
        return device.post("/door/disown", Map.of("link", ada.link()), ada.link());
    }
}
