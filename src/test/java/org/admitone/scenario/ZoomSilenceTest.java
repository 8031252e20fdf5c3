package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.admitone.platform.Eventually;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Zoom cannot reach us for most of a class, nor we its log: nobody's seat is freed meanwhile, and what was missed is made good.
class ZoomSilenceTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options);
    private static final int LEARNERS = 6;
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void an_hour_without_webhooks_frees_nobodys_seat_and_is_made_good_afterwards() {
        School.Lesson lesson = SCHOOL.lesson("move", SCHOOL.clock.instant().minus(Duration.ofMinutes(5)), Duration.ofMinutes(90));
        School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
        List<School.Member> learners = SCHOOL.school.members(lesson, "learner", LEARNERS);
        SCHOOL.prepared(lesson, LEARNERS + 1);
        SCHOOL.zoom.change(quirks -> quirks.with(Switch.ENDPOINT_DOWN));
        SCHOOL.zoom.fault("GET /v2/marketplace/.*", Integer.MAX_VALUE, new Fault.Answers(404, 404));

        assertThat(SCHOOL.enters(lesson, teacher, SCHOOL.device(teacher)).inside()).isTrue();
        List<SimClient> inside = new ArrayList<>();
        learners.forEach(learner -> inside.add(SCHOOL.enters(lesson, learner, SCHOOL.device(learner))));
        assertThat(inside).allMatch(SimClient::inside);
        OffsetDateTime allIn = School.at(SCHOOL.clock.instant());
        for (int minute = 0; minute < 56; minute++) {
            letPass(lesson, Duration.ofMinutes(1));
            assertThat(states(lesson)).as("minute " + minute).isEqualTo(Map.of("reserved", LEARNERS + 1));
        }
        inside.getFirst().leave();

        SCHOOL.zoom.change(quirks -> quirks.without(Switch.ENDPOINT_DOWN));
        SCHOOL.zoom.recover();
        SCHOOL.clock.advance(Duration.ofSeconds(61));
        Eventually.isTrue("it is known who is inside", SOON, () -> {
            if (states(lesson).getOrDefault("occupied", 0) != LEARNERS) {
                throw new AssertionError(states(lesson) + " " + SCHOOL.database.jdbc().sql("select concat_ws(' ', read_to, next_at, problem) from zoom_log_reading").query(String.class).optional());
            }
            return true;
        });
        SCHOOL.clock.advance(Duration.ofMinutes(6));
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, learners.getFirst())).as("the one who left").startsWith("released"));
        assertThat(states(lesson)).isEqualTo(Map.of("occupied", LEARNERS, "released", 1));
        assertThat(SCHOOL.database.jdbc().sql("select count(*) from presence_stay where session_id = ? and joined_at <= ?")
                .params(lesson.session().value(), allIn).query(Integer.class).single()).as("known since they came").isEqualTo(LEARNERS + 1);
        assertThat(inside.subList(1, LEARNERS)).allMatch(SimClient::inside);
    }

    /// A minute in which those who keep seats waiting have had their turn.
    private static void letPass(School.Lesson lesson, Duration time) {
        SCHOOL.clock.advance(time);
        Eventually.isTrue("seats wait on", ZoomSchool.SOON, () -> SCHOOL.database.jdbc()
                .sql("select coalesce(bool_and(lapses_at > :soon), false) from seat where session_id = :session and state = 'reserved'")
                .param("soon", School.at(SCHOOL.clock.instant().plusSeconds(90))).param("session", lesson.session().value()).query(Boolean.class).single());
    }

    private static Map<String, Integer> states(School.Lesson lesson) {
        Map<String, Integer> states = new HashMap<>();
        SCHOOL.database.jdbc().sql("select case when released_at is null then state else 'released' end as state, count(*) as number from seat where session_id = ? group by 1")
                .param(lesson.session().value()).query((ResultSet row) -> {
                    states.put(row.getString("state"), row.getInt("number"));
                });
        return states;
    }
}
