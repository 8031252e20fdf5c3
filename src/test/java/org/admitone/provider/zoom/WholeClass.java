package org.admitone.provider.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.TrialMeeting;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.SimClient;

/// All that a class needs of Zoom, from the account's check to the report on who was there, as it happens at a school.
final class WholeClass {

    private static final Actor STAFF = Actor.staff("olga");
    /// More than go into one call.
    private static final int LEARNERS = 34;

    private final ZoomSchool at;
    private final OpenWire wire;

    WholeClass(ZoomSchool at, OpenWire wire) {
        this.at = at;
        this.wire = wire;
    }

    void isHeld() {
        trial();
        planChangeAndCancel();
        School.Lesson lesson = at.lesson("move");
        School.Member teacher = at.school.members(lesson, "teacher", 1).getFirst();
        List<School.Member> learners = at.school.members(lesson, "learner", LEARNERS);
        at.prepared(lesson, LEARNERS + 1);
        SimClient host = at.opens(at.link(at.wayIn(lesson, teacher, at.device(teacher))));
        SimClient ada = at.enters(lesson, learners.get(0), at.device(learners.get(0)));
        SimClient bob = at.enters(lesson, learners.get(1), at.device(learners.get(1)));
        late(lesson);
        Eventually.passes(ZoomSchool.SOON, () -> assertThat(at.seatState(lesson, learners.get(1))).isEqualTo("occupied"));
        at.server.bean(DoorStaff.class).banFromSession(lesson.session(), learners.get(1).person(), new StaffAct("staff:olga", "shouted"));
        Eventually.isTrue("whoever is banned is out", ZoomSchool.SOON, () -> !bob.inside());
        ada.leave();
        Eventually.isTrue("the log is read", ZoomSchool.SOON, () -> saw("GET", ".*/webhook_logs", 1));
        at.server.bean(DoorStaff.class).endSession(lesson.session(), new StaffAct("staff:olga", ""));
        Eventually.isTrue("everybody is out", ZoomSchool.SOON, () -> !host.inside());
        reported();
    }

    private void trial() {
        at.server.bean(AccountCheck.class).check(STAFF);
        ZoomHost host = at.server.bean(AccountDesk.class).usableHosts().getFirst();
        assertThat(at.server.bean(TrialMeeting.class).hold(host.id(), STAFF)).extracting("code").contains("trial-made", "trial-registered", "trial-deleted");
    }

    private void planChangeAndCancel() {
        School.Lesson lesson = at.lesson("ask", at.clock.instant().plus(Duration.ofHours(3)), Duration.ofHours(1));
        at.school.learner(lesson);
        at.clock.advance(Duration.ofSeconds(31));
        at.prepared(lesson, 1);
        long meeting = at.meeting(lesson);
        at.change(lesson, "title = 'Geometry', starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'");
        Eventually.isTrue("the meeting is changed", ZoomSchool.SOON, () -> saw("PATCH", "/v2/meetings/" + meeting, 1));
        at.change(lesson, "cancelled_at = now()");
        Eventually.isTrue("the meeting is deleted", ZoomSchool.SOON, () -> saw("DELETE", "/v2/meetings/" + meeting, 1));
    }

    private void late(School.Lesson lesson) {
        School.Member late = at.school.learner(lesson);
        Eventually.isTrue("whoever is enrolled late is inside", ZoomSchool.SOON, () -> at.enters(lesson, late, at.device(late)).inside());
    }

    /// Zoom's report is complete only after a while.
    private void reported() {
        at.zoom.settle();
        for (Duration later : List.of(Duration.ofSeconds(40), Duration.ofMinutes(15), Duration.ofHours(2))) {
            at.clock.advance(later);
            long before = count("GET", "/v2/report/.*");
            Eventually.isTrue("the report is read " + later + " later", ZoomSchool.SOON, () -> count("GET", "/v2/report/.*") > before);
        }
    }

    private boolean saw(String method, String path, int times) {
        return count(method, path) >= times;
    }

    private long count(String method, String path) {
        return wire.passed().stream().filter(each -> each.method().equals(method) && each.path().matches(path) && each.status() < 300).count();
    }
}
