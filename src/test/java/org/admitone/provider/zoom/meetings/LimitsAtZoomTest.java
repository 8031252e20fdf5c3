package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A large class and a whole term under Zoom's limits as they are on the smallest plan that will do, prepared by two nodes.
class LimitsAtZoomTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final SchoolAtZoom SCHOOL = SchoolAtZoom.on(DATABASE,
            SimulatorOptions.defaults(Clock.systemUTC()).plan(Plan.PRO).quirks(quirks -> quirks.with(Switch.RATES)));

    @Test
    void eight_hundred_people_are_registered_in_twenty_eight_calls_and_zoom_never_has_to_ask_for_patience() {
        SCHOOL.node();
        School.Lesson lesson = SCHOOL.lesson(Instant.now().plus(Duration.ofMinutes(30)));
        SCHOOL.school.members(lesson, "learner", 800);
        SCHOOL.prepared(lesson, 800);
        long meeting = SCHOOL.meetingsOf(lesson).getFirst();
        assertThat(SCHOOL.zoom.registrants(meeting)).hasSize(816);
        assertThat(SCHOOL.count("POST", "/v2/meetings/" + meeting + "/batch_registrants")).isEqualTo(28);
        List<School.Lesson> term = IntStream.rangeClosed(1, 12).mapToObj(day -> SCHOOL.lesson(Instant.now().plus(Duration.ofDays(day)))).toList();
        Eventually.isTrue("all of them have their meeting", Duration.ofSeconds(60), () -> term.stream().allMatch(each -> SCHOOL.meetingsOf(each).size() == 1));
        assertThat(SCHOOL.refused()).isEmpty();
    }
}
