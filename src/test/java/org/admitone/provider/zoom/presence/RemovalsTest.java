package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestServer;
import org.admitone.presence.LiveDoors;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Found;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Taking out whoever must not go on, by two nodes, from a Zoom that does it, does not, or does not answer.
class RemovalsTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)));
    static final TestServer OTHER = SCHOOL.node();
    private static final Duration SOON = ZoomSchool.SOON;
    private static final String REMOVING = "PATCH /v2/live_meetings/.*";

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final School.Member ada = SCHOOL.school.learner(lesson);
    private final DeviceClient laptop = SCHOOL.device(ada);
    private String link = "";

    /// Ada is inside, and somebody else opens her link half a minute later.
    private SimClient thief() {
        SCHOOL.prepared(lesson, 2);
        SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
        link = SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        SCHOOL.opens(link);
        Eventually.isTrue("Ada is inside", SOON, () -> SCHOOL.seatState(lesson, ada).equals("occupied"));
        SCHOOL.clock.advance(Duration.ofSeconds(30));
        return SCHOOL.opens(link);
    }

    @AfterEach
    void zoom_is_well_again() {
        SCHOOL.zoom.recover();
        SCHOOL.zoom.change(quirks -> quirks.with(Switch.REMOVAL));
    }

    private long asked() {
        return SCHOOL.zoom.served().stream().filter(call -> call.path().contains("/live_meetings/" + SCHOOL.meeting(lesson))).count();
    }

    private long lines(String action) {
        return SCHOOL.database.jdbc().sql("select count(*) from audit where session_id = ? and action = ?").params(lesson.session().value(), action).query(Long.class).single();
    }

    private void isShownAs(Removal removal) {
        Eventually.passes(SOON, () -> assertThat(SCHOOL.server.bean(LiveDoors.class).of(lesson.session()).strangers()).singleElement()
                .satisfies(stranger -> assertThat(stranger.removal()).isEqualTo(removal)));
    }

    /// Seconds, as the audit chain says and as they were.
    private record Exposure(int said, int was, UUID person, UUID course) {}

    private record Letter(String subject, String text) {}

    private List<Letter> mails() {
        return SCHOOL.database.jdbc().sql("select subject, body_text as body from outbox_mail where to_address = ? and purpose = 'stranger'").param(teacher.uid() + "@school.example")
                .query((row, _) -> new Letter(row.getString(1), row.getString(2))).list();
    }

    @Test
    void a_second_one_is_asked_out_once_and_the_exposure_is_what_it_was() {
        SimClient thief = thief();
        Eventually.isTrue("the thief is out", SOON, () -> !thief.inside());
        isShownAs(Removal.DONE);
        assertThat(lines("stranger.left")).isEqualTo(1);
        assertThat(lines("stranger.removed")).isEqualTo(1);
        Exposure told = SCHOOL.database.jdbc().sql("""
                select (a.detail::json->>'exposedSeconds')::int as said, extract(epoch from s.left_at - s.joined_at)::int as was, a.person_id, a.course_id
                  from audit a join presence_stay s on s.connection_id::text = a.detail::json->>'connection' where a.session_id = ? and a.action = 'stranger.left'
                """).param(lesson.session().value()).query((row, _) -> new Exposure(row.getInt("said"), row.getInt("was"), row.getObject("person_id", UUID.class), row.getObject("course_id", UUID.class)))
                .single();
        assertThat(told).isEqualTo(new Exposure(told.was(), told.was(), ada.person().value(), lesson.course().value()));
        assertThat(asked()).as("by one of the two nodes, and again only where they stayed on for seconds").isBetween(1L, 1L + told.said() / 5);
        assertThat(mails()).as("there is nothing for the teacher to do").isEmpty();
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
    }

    @Test
    void where_zoom_takes_nobody_out_the_teacher_hears_whose_way_it_was_and_the_way_is_burnt() {
        SCHOOL.zoom.change(quirks -> quirks.without(Switch.REMOVAL));
        SimClient thief = thief();
        isShownAs(Removal.IMPOSSIBLE);
        assertThat(thief.inside()).isTrue();
        Eventually.passes(SOON, () -> assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("the way in of Learner 1", "/console/sessions/" + lesson.session()).doesNotContain("http://127.0.0.1:" + SCHOOL.zoom.address().getPort());
            assertThat(mail.subject()).doesNotContain("Learner 1");
        }));
        Eventually.isTrue("the link is dead", SOON, () -> SCHOOL.tries(link) instanceof Join.Refused);
        assertThat(SCHOOL.server.bean(AccountDesk.class).account().orElseThrow().abilities().removal()).isEqualTo(Found.NO);
        thief.leave();
        Eventually.isTrue("the exposure is told", SOON, () -> lines("stranger.left") == 1);
        assertThat(lines("stranger.removed")).isZero();
        assertThat(mails()).hasSize(1);
        assertThat(SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop))).isNotEqualTo(link);
    }

    @Test
    void a_zoom_that_says_yes_and_does_nothing_is_asked_again_until_they_have_left() {
        SCHOOL.zoom.fault(REMOVING, Integer.MAX_VALUE, new Fault.Answers(202, 0));
        SimClient thief = thief();
        Eventually.isTrue("asked", SOON, () -> asked() >= 1);
        assertThat(thief.inside()).isTrue();
        isShownAs(Removal.ASKED);
        SCHOOL.zoom.recover();
        SCHOOL.clock.advance(Duration.ofSeconds(6));
        Eventually.isTrue("the thief is out", SOON, () -> !thief.inside());
        isShownAs(Removal.DONE);
        assertThat(lines("stranger.removed")).isEqualTo(1);
    }

    @Test
    void a_zoom_that_does_not_answer_is_asked_again_and_a_teacher_whose_stranger_stays_is_told() {
        SCHOOL.zoom.fault(REMOVING, 100, new Fault.CutBefore());
        SimClient thief = thief();
        Eventually.isTrue("written down", SOON, () -> lines("stranger.seen") == 1);
        SCHOOL.clock.advance(Duration.ofSeconds(25));
        Eventually.passes(SOON, () -> assertThat(mails()).hasSize(1));
        assertThat(thief.inside()).isTrue();
        SCHOOL.zoom.recover();
        TimePasses.until("the thief is out", SCHOOL, Duration.ofSeconds(20), 8, () -> !thief.inside());
        isShownAs(Removal.DONE);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_zoom_that_refuses_three_times_is_believed() {
        SCHOOL.zoom.fault(REMOVING, 100, new Fault.Answers(400, 300));
        thief();
        TimePasses.until("asked three times", SCHOOL, Duration.ofSeconds(6), 8, () -> asked() >= 3);
        isShownAs(Removal.IMPOSSIBLE);
        assertThat(asked()).isEqualTo(3);
        Eventually.passes(SOON, () -> assertThat(mails()).hasSize(1));
    }

    @Test
    void whoever_is_evicted_is_out_and_the_stay_after_the_seat_is_told_apart() {
        SCHOOL.prepared(lesson, 2);
        SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
        SimClient adas = SCHOOL.enters(lesson, ada, laptop);
        Eventually.isTrue("Ada is inside", SOON, () -> SCHOOL.seatState(lesson, ada).equals("occupied"));
        SCHOOL.clock.advance(Duration.ofSeconds(30));
        OTHER.bean(DoorStaff.class).evict(lesson.session(), ada.person(), new StaffAct("staff:olga", "noise"));
        Eventually.isTrue("Ada is out", SOON, () -> !adas.inside());
        Eventually.passes(SOON, () -> assertThat(SCHOOL.database.jdbc().sql("select coalesce(stranger, 'seated') from presence_stay where session_id = ? and person_id = ? order by joined_at")
                .params(lesson.session().value(), ada.person().value()).query(String.class).list()).isSubsetOf("seated", Kind.SEAT_ENDED.code()).startsWith("seated"));
    }

    @Test
    void a_host_who_came_by_no_door_is_told_of_by_mail_and_never_asked_out() {
        SCHOOL.prepared(lesson, 2);
        SimClient someone = SCHOOL.opens(SCHOOL.zoom.hostLink(SCHOOL.meeting(lesson)));
        Eventually.passes(SOON, () -> assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.text()).contains("without the door")));
        SCHOOL.clock.advance(Duration.ofSeconds(30));
        isShownAs(Removal.NONE);
        assertThat(someone.inside()).isTrue();
        assertThat(asked()).isZero();
    }
}
