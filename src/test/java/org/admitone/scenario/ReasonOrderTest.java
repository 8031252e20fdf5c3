package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// With several reasons against somebody at once, the most lasting one is told. Every pair of reasons, made real in the database, is put to the
/// door.
class ReasonOrderTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");

    private final School school = new School(DATABASE, CLOCK);

    /// In the order in which the door must tell them.
    enum Reason {
        UNKNOWN_PASS("unknown-pass"), SESSION_CANCELLED("session-cancelled"), PASS_REVOKED("pass-revoked"), BANNED("banned"),
        NOT_ON_ROSTER("not-on-roster"), NOT_ENTITLED("not-entitled"), SESSION_OVER("session-over"), NOT_OPEN_YET("wait"),
        DEVICE_BUDGET("device-budget"), PROOF_NEEDED("proof-needed"), SEAT_TAKEN("seat-taken");

        final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    record Pair(Reason more, Reason less) {}

    /// A session is not both over and not open yet.
    static Stream<Pair> pairs() {
        return Stream.of(Reason.values()).flatMap(more -> Stream.of(Reason.values()).filter(less -> less.ordinal() > more.ordinal())
                .filter(less -> !(more == Reason.SESSION_OVER && less == Reason.NOT_OPEN_YET))
                .map(less -> new Pair(more, less)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_more_lasting_of_two_reasons_is_told(Pair pair) {
        assertThat(knockWith(EnumSet.of(pair.more, pair.less)).outcome()).isEqualTo(pair.more.code);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_alone_is_told_with_its_words(Reason reason) {
        Answer answer = knockWith(EnumSet.of(reason));
        assertThat(answer.outcome()).isEqualTo(reason.code);
        if (reason == Reason.NOT_OPEN_YET) {
            assertThat(answer.status()).isEqualTo(200);
            return;
        }
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("type").asString("")).isEqualTo("https://admitone.org/problems/" + reason.code);
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        assertThat(answer.json().path("detail").asString("")).isNotBlank();
        assertThat(answer.json().path("status").intValue()).isEqualTo(403);
    }

    @Test
    void with_every_reason_at_once_each_shows_when_those_before_it_are_gone() {
        List<Reason> left = new ArrayList<>(List.of(Reason.values()));
        left.remove(Reason.NOT_OPEN_YET);
        while (!left.isEmpty()) {
            assertThat(knockWith(EnumSet.copyOf(left)).outcome()).isEqualTo(left.removeFirst().code);
        }
        assertThat(knockWith(Set.of()).admitted()).isTrue();
    }

    private Answer knockWith(Set<Reason> reasons) {
        School.Lesson lesson = lesson(reasons);
        School.Member ada = school.learner(lesson);
        DeviceClient laptop = DeviceClient.at(SERVER.address());
        if (reasons.contains(Reason.SEAT_TAKEN)) {
            occupyElsewhere(ada);
        }
        if (reasons.contains(Reason.PROOF_NEEDED)) {
            school.proved(ada, laptop);
            run("delete from device_proof where device_id in (select device_id from device where key_thumbprint = ?)", laptop.keys().thumbprint());
        } else {
            school.proved(ada, laptop, CLOCK.instant().minus(Duration.ofMinutes(20)));
        }
        reasons.forEach(reason -> make(reason, lesson, ada));
        return laptop.knock(reasons.contains(Reason.UNKNOWN_PASS) ? "nobody-has-this-link-0000" : ada.link());
    }

    private School.Lesson lesson(Set<Reason> reasons) {
        Duration until = reasons.contains(Reason.SESSION_OVER) ? Duration.ofHours(-3)
                : reasons.contains(Reason.NOT_OPEN_YET) ? Duration.ofHours(3) : Duration.ofMinutes(-5);
        return school.lesson("refuse", CLOCK.instant().plus(until), Duration.ofHours(1));
    }

    private void make(Reason reason, School.Lesson lesson, School.Member ada) {
        switch (reason) {
            case SESSION_CANCELLED -> run("update session set cancelled_at = now() where session_id = ?", lesson.session().value());
            case PASS_REVOKED -> run("update pass set revoked_at = now(), revoked_reason = 'lent' where pass_id = ?", ada.pass());
            case BANNED -> run("insert into ban (course_id, person_id, banned_at, banned_by, reason) values (?, ?, now(), 'staff:kim', '')",
                    lesson.course().value(), ada.person().value());
            case NOT_ON_ROSTER -> run("delete from enrolment where person_id = ?", ada.person().value());
            case NOT_ENTITLED -> run("update enrolment set suspended_at = now() where person_id = ?", ada.person().value());
            case DEVICE_BUDGET -> {
                school.proved(ada, DeviceClient.at(SERVER.address()), CLOCK.instant().minus(Duration.ofDays(1)));
                run("update course set device_budget = 1 where course_id = ?", lesson.course().value());
            }
            case UNKNOWN_PASS, SESSION_OVER, NOT_OPEN_YET, PROOF_NEEDED, SEAT_TAKEN -> { }    // made with the lesson, the device, the knock
        }
    }

    private void occupyElsewhere(School.Member ada) {
        DeviceClient phone = DeviceClient.at(SERVER.address());
        school.proved(ada, phone);
        run("update device set excused_at = first_seen_at where key_thumbprint = ?", phone.keys().thumbprint());
        run("""
                insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, occupied_at, valid_until, connection_id)
                select session_id, p.person_id, pass_id, device_id, 'occupied', ?, ?, ?, uuidv7() from pass p join device d using (person_id)
                 where pass_id = ? and key_thumbprint = ?
                """, School.at(CLOCK.instant()), School.at(CLOCK.instant()), School.at(CLOCK.instant().plus(Duration.ofHours(9))),
                ada.pass(), phone.keys().thumbprint());
    }

    private static void run(String sql, Object... values) {
        DATABASE.jdbc().sql(sql).params(values).update();
    }
}
