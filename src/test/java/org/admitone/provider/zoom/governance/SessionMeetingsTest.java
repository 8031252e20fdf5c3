package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.admitone.platform.Eventually;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.world.Meeting;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What hosts change about what was planned is put back, and what they plan by themselves goes away where staff chose that.
class SessionMeetingsTest {

    @AutoClose
    static final GuardedSchool school = new GuardedSchool();

    School.Lesson lesson;

    @BeforeAll
    static void guarded() {
        school.guards(Care.UNDO, Care.UNDO);
        school.settled();
    }

    @BeforeEach
    void a_class_in_three_days() {
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, 0));
        lesson = school.at.lesson("ask", school.at.clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
        school.soon("it has a meeting", this::isMade);
        school.settled();
    }

    private boolean isMade() {
        return school.count("select count(*) from zoom_meeting where state = 'made' and session_id = '" + lesson.session() + "'") == 1;
    }

    private Meeting meeting() {
        long number = school.at.meeting(lesson);
        return school.at.zoom.meetings().stream().filter(one -> one.id() == number).findFirst().orElseThrow();
    }

    private boolean drifted(Drift.Noticed.How how) {
        return school.drifts("session:" + lesson.session()).stream().anyMatch(drift -> !drift.isOpen() && drift.noticed().how() == how);
    }

    @Test
    void a_changed_setting_and_a_moved_start_are_put_back_after_the_webhook() {
        String before = meeting().terms().path("start_time").asString("");
        school.byHand("PATCH", "/meetings/" + meeting().id(), "{\"settings\": {\"waiting_room\": true, \"join_before_host\": true}}");
        school.soon("the settings are put back", () -> !meeting().says("waiting_room") && !meeting().says("join_before_host") && drifted(Drift.Noticed.How.WEBHOOK));
        assertThat(school.drifts("session:" + lesson.session()).getFirst().by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        school.byHand("PATCH", "/meetings/" + meeting().id(), "{\"start_time\": \"2026-12-24T10:00:00Z\"}");
        school.soon("the start is put back", () -> meeting().terms().path("start_time").asString("").equals(before));
        assertThat(school.lines("place.drifted")).isNotEmpty();
    }

    @Test
    void a_deleted_meeting_is_made_anew_within_a_poll_although_nobody_heard_of_it() {
        long before = meeting().id();
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, 100));
        school.byHand("DELETE", "/meetings/" + before, "");
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("there is another one", () -> isMade() && school.at.meeting(lesson) != before && drifted(Drift.Noticed.How.POLL));
    }

    @Test
    void a_meeting_of_a_hosts_own_is_deleted_and_those_of_sessions_stay() {
        String host = school.stranger();
        school.byHand("POST", "/users/" + host + "/meetings", "{\"topic\": \"My own\", \"type\": 2, \"start_time\": \"2026-09-20T10:00:00Z\"}");
        school.soon("it is deleted", () -> school.at.zoom.meetings().stream().noneMatch(one -> one.topic().equals("My own")));
        school.soon("and so it is written", () -> school.count("select count(*) from zoom_drift where setting like 'meeting:%' and undone_at is not null") > 0);
        Eventually.isTrue("the class has its meeting", ZoomSchool.SOON, () -> school.at.zoom.meetings().stream().anyMatch(one -> one.id() == school.at.meeting(lesson)));
    }
}
