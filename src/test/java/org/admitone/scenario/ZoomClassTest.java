package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.presence.LiveDoors;
import org.admitone.presence.PresenceStay;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class held in Zoom, from the preparation to the last learner: the door and the seats are the same, Zoom is made to obey as far as it does.
class ZoomClassTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)));
    private static final Duration SOON = ZoomSchool.SOON;

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final School.Member ada = SCHOOL.school.learner(lesson);

    private SimClient started() {
        SCHOOL.prepared(lesson, 2);
        return SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
    }

    @Test
    void whoever_goes_through_the_door_is_inside_by_the_rosters_name_and_on_the_seat() {
        SimClient host = started();
        SimClient adas = SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        assertThat(host.inside()).isTrue();
        assertThat(adas.inside()).isTrue();
        assertThat(adas.name()).isEqualTo("Learner 1");
        Eventually.passes(SOON, () -> {
            assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
            assertThat(SCHOOL.seatState(lesson, teacher)).isEqualTo("occupied");
        });
        adas.leave();
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("away"));
    }

    @Test
    void a_seat_is_not_inside_before_zoom_says_so() {
        started();
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada)));
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("reserved");
    }

    @Test
    void the_same_device_has_the_same_way_in_again_and_the_next_seat_another_one() {
        started();
        DeviceClient laptop = SCHOOL.device(ada);
        String link = SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        assertThat(SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop))).isEqualTo(link);
        DeviceClient phone = SCHOOL.device(ada);
        String other = SCHOOL.link(SCHOOL.wayIn(lesson, ada, phone));
        assertThat(other).isNotEqualTo(link);
        Eventually.passes(SOON, () -> assertThat(SCHOOL.tries(link)).isInstanceOf(Join.Refused.class));
        assertThat(SCHOOL.opens(other).inside()).isTrue();
    }

    @Test
    void a_copied_link_in_use_is_corrected_with_the_exposure_in_the_record() {
        started();
        DeviceClient laptop = SCHOOL.device(ada);
        String link = SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        SimClient adas = SCHOOL.opens(link);
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied"));
        SCHOOL.clock.advance(Duration.ofSeconds(30));
        SimClient thief = SCHOOL.opens(link);
        Eventually.passes(SOON, () -> assertThat(thief.inside()).as("the thief is inside").isFalse());
        assertThat(adas.inside()).isTrue();
        Eventually.passes(SOON, () -> assertThat(SCHOOL.server.bean(LiveDoors.class).of(lesson.session()).strangers()).singleElement().satisfies(stranger -> {
            assertThat(stranger.kind()).isEqualTo(PresenceStay.Kind.SECOND_PRESENCE);
            assertThat(stranger.person()).isEqualTo(ada.person());
            assertThat(stranger.left()).isNotNull();
            assertThat(stranger.removal()).isEqualTo(PresenceStay.Removal.DONE);
        }));
        assertThat(actions()).contains("stranger.seen", "stranger.removed", "stranger.left");
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
        Eventually.passes(SOON, () -> assertThat(SCHOOL.tries(link)).as("the way is burnt").isInstanceOf(Join.Refused.class));
        assertThat(SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop))).as("its owner has another one").isNotEqualTo(link);
    }

    @Test
    void whoever_is_banned_is_out_within_seconds_and_stays_out() {
        started();
        Promptly.within(Duration.ofSeconds(5), () -> banned(SCHOOL.school.learner(lesson)));
    }

    private Duration banned(School.Member one) {
        DeviceClient laptop = SCHOOL.device(one);
        String link = SCHOOL.link(SCHOOL.wayIn(lesson, one, laptop));
        SimClient client = SCHOOL.opens(link);
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, one)).isEqualTo("occupied"));
        Duration took = Promptly.of(() -> {
            SCHOOL.server.bean(DoorStaff.class).banFromSession(lesson.session(), one.person(), new StaffAct("staff:olga", "shouted"));
            Eventually.isTrue("out", SOON, () -> !client.inside());
        });
        Eventually.passes(SOON, () -> assertThat(SCHOOL.tries(link)).isInstanceOf(Join.Refused.class));
        assertThat(SCHOOL.wayIn(lesson, one, laptop).outcome()).isEqualTo("banned");
        return took;
    }

    @Test
    void a_learner_never_becomes_the_host_whatever_is_asked() {
        SCHOOL.prepared(lesson, 2);
        Answer answer = SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada), Map.of("asHost", true));
        assertThat(answer.json().required("as").stringValue()).isEqualTo("participant");
        SimClient waits = SCHOOL.opens(SCHOOL.link(answer));
        assertThat(waits.inside()).as("nobody comes before the host").isFalse();
    }

    @Test
    void whoever_signs_in_as_the_host_without_the_door_is_told_of_and_not_taken_out_for_it_may_be_the_school_itself() {
        SCHOOL.prepared(lesson, 2);
        SimClient someone = SCHOOL.opens(SCHOOL.zoom.hostLink(SCHOOL.meeting(lesson)));
        Eventually.passes(SOON, () -> assertThat(SCHOOL.server.bean(LiveDoors.class).of(lesson.session()).strangers()).singleElement()
                .satisfies(stranger -> assertThat(stranger.kind()).isEqualTo(PresenceStay.Kind.HOST_ACCOUNT)));
        assertThat(someone.inside()).isTrue();
    }

    @Test
    void a_copied_host_link_beside_the_teacher_is_shown_out() {
        SimClient host = started();
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, teacher)).isEqualTo("occupied"));
        SCHOOL.clock.advance(Duration.ofSeconds(10));
        SimClient other = SCHOOL.opens(SCHOOL.zoom.hostLink(SCHOOL.meeting(lesson)));
        Eventually.passes(SOON, () -> assertThat(other.inside()).isFalse());
        assertThat(host.inside()).isTrue();
    }

    @Test
    void a_learner_whom_zoom_makes_host_because_the_host_is_gone_is_told_of() {
        SCHOOL.zoom.change(quirks -> quirks.with(Switch.ORPHANS_GET_A_HOST));
        SimClient host = started();
        SCHOOL.enters(lesson, ada, SCHOOL.device(ada));
        Eventually.passes(SOON, () -> assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied"));
        host.leave();
        Eventually.passes(SOON, () -> assertThat(SCHOOL.server.bean(LiveDoors.class).of(lesson.session()).strangers()).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(PresenceStay.Kind.MADE_HOST);
            assertThat(told.person()).isEqualTo(ada.person());
        }));
        assertThat(SCHOOL.seatState(lesson, ada)).as("she keeps her seat").isEqualTo("occupied");
    }

    private List<String> actions() {
        return SCHOOL.database.jdbc().sql("select action from audit where session_id = ? order by seq").param(lesson.session().value()).query((row, _) -> row.getString(1)).list();
    }
}
