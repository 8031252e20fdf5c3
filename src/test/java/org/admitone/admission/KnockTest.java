package org.admitone.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// One person at the door, over HTTP, on the real database.
class KnockTest {

    static final SettableClock clock = new SettableClock(Instant.parse("2026-11-16T09:00:00Z"));
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);

    final School school = new School(database, clock);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final DeviceClient laptop = DeviceClient.at(server.address());
    final DeviceClient phone = DeviceClient.at(server.address());

    @Test
    void the_link_alone_is_asked_for_a_proof() {
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("proof-needed");
    }

    @Test
    void a_proved_device_is_admitted_and_the_same_knock_gets_the_same_ticket() {
        school.proved(ada, laptop);
        UUID knock = UUID.randomUUID();
        Answer first = laptop.knock(ada.link(), knock);
        Answer again = laptop.knock(ada.link(), knock);
        assertThat(first.admitted()).as(first.body()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(linesFor(ada)).as("one decision, one line").isEqualTo(1);
    }

    @Test
    void a_reload_keeps_the_seat_with_a_new_ticket() {
        school.proved(ada, laptop);
        Answer first = laptop.knock(ada.link());
        Answer second = laptop.knock(ada.link());
        assertThat(second.seat()).isEqualTo(first.seat());
        assertThat(second.ticket()).isNotEqualTo(first.ticket());
    }

    @Test
    void another_device_is_asked_whether_to_continue_there() {
        school.proved(ada, laptop);
        school.proved(ada, phone);
        laptop.knock(ada.link());
        Answer asked = phone.knock(ada.link());
        assertThat(asked.outcome()).isEqualTo("seat-taken");
        assertThat(asked.json().get("wayIn").stringValue()).isEqualTo("continue-here");
        assertThat(phone.knockContinuingHere(ada.link()).admitted()).isTrue();
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("seat-taken");
    }

    @Test
    void a_stale_proof_does_not_move_a_seat() {
        school.proved(ada, laptop);
        school.proved(ada, phone, clock.instant().minus(Duration.ofMinutes(6)));
        laptop.knock(ada.link());
        assertThat(phone.knockContinuingHere(ada.link()).json().get("withinSeconds").intValue()).isEqualTo(300);
    }

    private long linesFor(School.Member member) {
        return school.jdbc().sql("select count(*) from audit where person_id = ?").param(member.person().value()).query(Long.class).single();
    }
}
