package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.admitone.admission.SeatClaim;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// What somebody tries who has the link, recorded requests, stolen tickets and a lot of patience. None of it gets a seat, an
/// explanation or a fault.
class AttackTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("move");
    private final School.Member ada = school.learner(lesson);
    private final DeviceClient laptop = DeviceClient.at(SERVER.address());
    private DeviceClient thief = DeviceClient.at(SERVER.address());

    {
        school.proved(ada, laptop);
        CLOCK.advance(Duration.ofMinutes(1));       // a fresh minute of the door's limits
    }

    @Test
    void a_recorded_knock_gives_its_thief_a_ticket_that_only_the_owner_s_key_can_use() {
        UUID id = UUID.randomUUID();
        String recorded = laptop.proof("POST", "/door/knock", ada.link(), id);
        Answer owner = laptop.send("/door/knock", body(ada.link()), recorded);
        Answer replayed = thief.send("/door/knock", body(ada.link()), recorded);
        assertThat(replayed.ticket()).isEqualTo(owner.ticket());
        assertThat(Sitting.claim(SERVER, thief, lesson.session(), replayed.ticket())).isEmpty();
        assertThat(Sitting.claim(SERVER, laptop, lesson.session(), owner.ticket())).isPresent();
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void a_recorded_knock_opens_nothing_once_its_seat_has_ended() {
        String recorded = laptop.proof("POST", "/door/knock", ada.link(), UUID.randomUUID());
        laptop.send("/door/knock", body(ada.link()), recorded);
        DATABASE.jdbc().sql("update seat set state = 'released', lapses_at = null, released_at = taken_at, release_reason = 'evicted' where person_id = ?")
                .param(ada.person().value()).update();
        assertThat(thief.send("/door/knock", body(ada.link()), recorded).outcome()).isEqualTo("knock-repeated");
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void a_knock_s_number_used_by_another_device_gets_no_ticket() {
        UUID id = UUID.randomUUID();
        Answer owner = laptop.knock(ada.link(), id);
        assertThat(owner.admitted()).isTrue();
        Answer other = thief.knock(ada.link(), id);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.body()).doesNotContain(owner.ticket());
    }

    @Test
    void a_knock_s_number_tells_nothing_of_another_pass() {
        School.Member mallory = school.learner(lesson);
        school.proved(mallory, thief);
        UUID id = UUID.randomUUID();
        assertThat(thief.knock(mallory.link(), id).admitted()).isTrue();
        Answer other = thief.knock(ada.link(), id);
        assertThat(other.outcome()).isEqualTo("proof-needed");
        assertThat(other.body()).doesNotContain(ada.pass().toString(), "displayName");
    }

    @Test
    void whoever_guesses_or_floods_closes_the_door_to_nobody_else() {
        for (int n = 0; n <= 640; n++) {
            thief = n % 20 == 0 ? DeviceClient.at(SERVER.address()).knowing(laptop.nonce()) : thief;
            thief.knock("x".repeat(20) + String.format("%07d", n));
        }
        assertThat(thief.knock("y".repeat(27)).status()).as("who guesses on").isEqualTo(429);
        assertThat(laptop.knock(ada.link()).admitted()).as("a neighbour behind the same address").isTrue();
        for (int n = 0; n <= 640; n++) {
            thief = n % 20 == 0 ? DeviceClient.at(SERVER.address()).knowing(laptop.nonce()) : thief;
            thief.knock(ada.link());
        }
        assertThat(thief.knock(ada.link()).status()).as("who floods a leaked link").isEqualTo(429);
        assertThat(laptop.knock(ada.link()).admitted()).as("its owner").isTrue();
    }

    @Test
    void the_link_alone_never_admits_however_often_it_knocks() {
        for (int n = 0; n < 20; n++) {
            assertThat(DeviceClient.at(SERVER.address()).knock(ada.link()).outcome()).isEqualTo("proof-needed");
        }
        assertThat(seats()).isZero();
    }

    @Test
    void a_stolen_used_stale_or_changed_ticket_seats_nobody() {
        Answer answer = laptop.knock(ada.link());
        String ticket = answer.ticket();
        SessionId session = lesson.session();
        assertThat(Sitting.claim(SERVER, thief, session, ticket)).as("by another device").isEmpty();
        assertThat(Sitting.claim(SERVER, session, new SeatClaim(ticket, laptop.proof("GET", "/room/" + session + "/socket", "other", UUID.randomUUID()))))
                .as("signed over another ticket").isEmpty();
        assertThat(Sitting.claim(SERVER, session, new SeatClaim(ticket, laptop.proof("POST", "/room/" + session + "/socket", ticket, UUID.randomUUID()))))
                .as("signed for another method").isEmpty();
        assertThat(Sitting.claim(SERVER, session, new SeatClaim(ticket, laptop.proof("GET", "/room/" + UUID.randomUUID() + "/socket", ticket, UUID.randomUUID()))))
                .as("signed for another room").isEmpty();
        Random random = new Random(7);
        for (int n = 0; n < 60; n++) {
            String changed = Garbage.changed(ticket, random);
            if (!changed.equals(ticket)) {
                assertThat(Sitting.claim(SERVER, laptop, session, changed)).as(changed).isEmpty();
            }
        }
        for (String garbage : List.of("", " ", "é", "A".repeat(48), "A".repeat(10_000), "\0", "../../etc", ada.link(), answer.seat())) {
            assertThat(Sitting.claim(SERVER, laptop, session, garbage)).as(garbage).isEmpty();
        }
        assertThat(Sitting.claim(SERVER, laptop, session, ticket)).as("the owner, after all that").isPresent();
        assertThat(Sitting.claim(SERVER, laptop, session, ticket)).as("used").isEmpty();
        String second = laptop.knock(ada.link()).ticket();
        CLOCK.advance(Duration.ofSeconds(61));
        assertThat(Sitting.claim(SERVER, laptop, session, second)).as("stale").isEmpty();
    }

    @Test
    void bodies_by_the_thousand_none_of_which_is_a_knock() {
        Random random = new Random(20260901);
        String good = "{\"link\":\"" + ada.link() + "\",\"continueHere\":true}";
        for (int n = 0; n < 3_000; n++) {
            String body = n % 10 == 0 ? Garbage.noise(random) : Garbage.mutated(good, random);
            Answer answer = thief.send("/door/knock", body, thief.keys().proof("POST", SERVER.address() + "/door/knock", ada.link(), thief.nonce(), UUID.randomUUID()));
            assertThat(answer.status()).as(body).isIn(400, 401, 403, 413, 422, 429);
            decent(answer);
        }
        assertThat(seats()).isZero();
    }

    @Test
    void oversized_and_odd_requests_are_refused_without_a_fault() {
        assertThat(thief.send("/door/knock", "{\"link\":\"" + "A".repeat(5_000) + "\"}", "x").status()).isEqualTo(413);
        assertThat(thief.send("/door/knock", "[".repeat(900), "x").status()).isEqualTo(400);
        for (String body : List.of("", "null", "1", "[]", "{}", "{\"link\":null}", "{\"link\":[]}", "{\"pass\":\"x\"}", "{\"link\":\"a\",\"pass\":\"b\"}",
                "{\"link\":\"" + ada.link() + "\",\"admin\":true}", "{\"link\":\"" + ada.link() + "\",\"link\":\"x\"}", "\ufeff{}", "{\"link\":\"\\u0000\"}")) {
            Answer answer = thief.send("/door/knock", body, "x");
            assertThat(answer.status()).as(body).isIn(400, 401, 422);
            decent(answer);
        }
        Answer giant = thief.send("/door/knock", body(ada.link()), Map.of("Content-Type", "application/json", "DPoP", "A".repeat(60_000)));
        assertThat(giant.status()).isIn(400, 401, 431);
        assertThat(giant.body()).doesNotContain("Exception", "\tat ");
        nothingStored();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"/door/tickets", "/door/codes", "/door/codes/verify", "/door/disown"})
    void the_other_doors_take_no_garbage_either(String path) {
        Random random = new Random(path.hashCode());
        String good = "{\"link\":\"" + ada.link() + "\",\"ticket\":\"" + ada.link() + "\",\"code\":\"123456\"}";
        for (int n = 0; n < 250; n++) {
            String body = n % 10 == 0 ? Garbage.noise(random) : Garbage.mutated(good, random);
            Answer answer = thief.send(path, body, thief.keys().proof("POST", SERVER.address() + path, ada.link(), thief.nonce(), UUID.randomUUID()));
            assertThat(answer.status()).as(body).isIn(400, 401, 403, 413, 422, 429);
            decent(answer);
        }
    }

    private static String body(String link) {
        return "{\"link\":\"" + link + "\"}";
    }

    /// A problem in the house's shape, without anything of our insides.
    private static void decent(Answer answer) {
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.admitone", "tools.jackson", "java.");
        assertThat(answer.json().path("code").asString("")).as(answer.body()).isNotBlank();
        assertThat(answer.json().path("status").intValue()).isEqualTo(answer.status());
    }

    private void nothingStored() {
        assertThat(seats()).isZero();
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where session_id = ?").param(lesson.session().value()).query(Long.class).single()).isZero();
        assertThat(DATABASE.jdbc().sql("select count(*) from device where key_thumbprint = ?").param(thief.keys().thumbprint()).query(Long.class).single()).isZero();
    }

    private long seats() {
        return DATABASE.jdbc().sql("select count(*) from seat where session_id = ?").param(lesson.session().value()).query(Long.class).single();
    }
}
