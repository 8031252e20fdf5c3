package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @AfterEach
    void its_host_is_free_again() {
        school.at.zoom.recover();
        school.at.change(lesson, "cancelled_at = starts_at");
        school.soon("it has none", () -> !isMade());
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

    /// Something that somebody may change about a planned class.
    record Change(String what, String json, Predicate<Meeting> isAsPlanned) {

        static Change setting(String name, String otherwise, String planned) {
            return new Change(name, "{\"settings\": {\"%s\": %s}}".formatted(name, otherwise), meeting -> meeting.settings().path(name).asString("").equals(planned));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Change> changes() {
        return List.of(Change.setting("waiting_room", "true", "false"), Change.setting("join_before_host", "true", "false"), Change.setting("approval_type", "2", "1"),
                Change.setting("alternative_hosts", "\"three@school.example\"", ""), Change.setting("auto_recording", "\"local\"", "none"), Change.setting("audio", "\"both\"", "voip"),
                Change.setting("meeting_authentication", "true", "false"), Change.setting("allow_multiple_devices", "true", "false"), Change.setting("use_pmi", "true", "false"),
                Change.setting("registrants_confirmation_email", "true", "false"), Change.setting("host_pause_stop_recording", "true", "false"),
                Change.setting("mute_upon_entry", "false", "true"),
                new Change("passcode", "{\"password\": \"1234\"}", meeting -> !meeting.passcode().equals("1234")),
                new Change("title", "{\"topic\": \"Mine\"}", meeting -> !meeting.topic().equals("Mine")),
                new Change("length", "{\"duration\": 15}", meeting -> meeting.minutes() == 60),
                new Change("note", "{\"agenda\": \"Mine\"}", meeting -> meeting.terms().path("agenda").asString("").startsWith("AdmitOne ")),
                new Change("start", "{\"start_time\": \"2026-12-24T10:00:00Z\"}", meeting -> !meeting.terms().path("start_time").asString("").startsWith("2026-12-24")));
    }

    private void isChanged(Change change) {
        school.byHand("PATCH", "/meetings/" + meeting().id(), change.json());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatever_is_changed_is_put_back_within_a_minute_of_its_webhook(Change change) {
        Instant before = school.at.clock.instant();
        isChanged(change);
        school.soon("it is put back", () -> change.isAsPlanned().test(meeting()) && drifted(Drift.Noticed.How.WEBHOOK));
        assertThat(school.drifts("session:" + lesson.session())).singleElement().satisfies(drift -> {
            assertThat(drift.end()).isNotNull().satisfies(end -> assertThat(end.at()).isNotNull().isBefore(before.plus(Duration.ofMinutes(1))));
            assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void and_where_the_webhook_is_lost_within_a_poll_of_a_class_within_the_day(Change change) {
        isTomorrow();
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, 100));
        isChanged(change);
        assertThat(change.isAsPlanned().test(meeting())).as("nobody knows yet").isFalse();
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is put back", () -> change.isAsPlanned().test(meeting()) && drifted(Drift.Noticed.How.POLL));
    }

    private void isTomorrow() {
        its_host_is_free_again();
        lesson = school.at.lesson("ask", school.at.clock.instant().plus(Duration.ofHours(20)), Duration.ofHours(1));
        school.soon("it has a meeting", this::isMade);
        school.settled();
    }

    @ParameterizedTest
    @EnumSource(Drift.Noticed.How.class)
    void whoever_guards_no_accounts_keeps_the_meetings_of_classes_all_the_same(Drift.Noticed.How how) {
        school.desk.save(off(), Revision.ANY, GuardedSchool.OLGA);
        try {
            isTomorrow();
            school.at.zoom.mischief(new Mischief(0, 0, 0, 0, how == Drift.Noticed.How.POLL ? 100 : 0));
            school.byHand("PATCH", "/meetings/" + meeting().id(), "{\"settings\": {\"waiting_room\": true}}");
            school.at.clock.advance(how == Drift.Noticed.How.POLL ? GuardedSchool.POLL : Duration.ZERO);
            school.soon("it is put back", () -> !meeting().says("waiting_room") && drifted(how));
        } finally {
            school.guards(Care.UNDO, Care.UNDO);
            school.settled();
        }
    }

    private static GuardTerms off() {
        GuardTerms on = GuardedSchool.terms(Care.UNDO, Care.UNDO);
        return new GuardTerms(GuardTerms.Guarding.OFF, on.groupName(), on.cares(), on.ownMeetings());
    }

    @Test
    void a_deleted_meeting_is_made_anew_after_its_webhook() {
        long before = meeting().id();
        school.byHand("DELETE", "/meetings/" + before, "");
        school.soon("there is another one", () -> isMade() && school.at.meeting(lesson) != before && drifted(Drift.Noticed.How.WEBHOOK));
        assertThat(school.drifts("session:" + lesson.session()).getFirst().by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
    }

    @Test
    void a_drift_that_could_not_be_put_back_ends_with_its_class() {
        school.at.zoom.fault("PATCH /v2/meetings/.*", 1000, new Fault.Answers(400, 300));
        school.byHand("PATCH", "/meetings/" + meeting().id(), "{\"settings\": {\"waiting_room\": true}}");
        school.soon("it is noticed", () -> school.desk.openDrifts().stream().anyMatch(drift -> drift.setting().equals("session:" + lesson.session())));
        school.at.change(lesson, "cancelled_at = starts_at");
        school.at.zoom.recover();
        school.soon("it is no drift any more", () -> school.desk.openDrifts().isEmpty());
        assertThat(school.drifts("session:" + lesson.session())).singleElement().satisfies(drift -> assertThat(drift.end()).isNotNull());
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
        school.at.clock.advance(Duration.ofSeconds(1));     // Zoom names the second only: what was made in that of the choice may have been made before it, and stays
        school.byHand("POST", "/users/" + host + "/meetings", "{\"topic\": \"My own\", \"type\": 2, \"start_time\": \"2026-09-20T10:00:00Z\"}");
        school.soon("it is deleted", () -> school.at.zoom.meetings().stream().noneMatch(one -> one.topic().equals("My own")));
        school.soon("and so it is written", () -> school.count("select count(*) from zoom_drift where setting like 'meeting:%' and undone_at is not null") > 0);
        Eventually.isTrue("the class has its meeting", ZoomSchool.SOON, () -> school.at.zoom.meetings().stream().anyMatch(one -> one.id() == school.at.meeting(lesson)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Meeting.INSTANT, Meeting.PERSONAL})
    void what_a_host_begins_without_a_plan_is_ended_and_a_class_goes_on(int type) {
        school.at.change(lesson, "starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days'");
        school.soon("the class is now", () -> meeting().startsAt().filter(start -> start.isBefore(school.at.clock.instant().plus(Duration.ofHours(1)))).isPresent());
        school.at.opens(school.at.zoom.hostLink(meeting().id()));
        long number = school.at.zoom.beginsUnplanned(school.stranger(), type);
        assertThat(school.at.zoom.inside(number)).hasSize(1);
        school.soon("it is ended", () -> school.at.zoom.inside(number).isEmpty() && school.drifts("live:" + number).stream()
                .anyMatch(drift -> drift.end() != null && drift.end().kind() == Drift.End.Kind.UNDONE));
        school.settled();
        assertThat(school.at.zoom.inside(meeting().id())).hasSize(1);
        assertThat(school.desk.openDrifts()).isEmpty();
    }
}
