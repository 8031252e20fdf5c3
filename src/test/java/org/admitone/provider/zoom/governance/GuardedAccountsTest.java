package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.provider.zoom.governance.GuardedSetting.Held;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.User;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every guarded thing that somebody changes at Zoom is put back: after its webhook at once, and when that is lost the next time somebody looks.
class GuardedAccountsTest {

    private static final Mischief NONE = new Mischief(0, 0, 0, 0, 0);
    private static final Mischief ALL_LOST = new Mischief(0, 0, 0, 0, 100);

    @AutoClose
    static final GuardedSchool school = new GuardedSchool();

    @BeforeAll
    static void guarded() {
        school.guards(Care.UNDO, Care.SHOW);
        school.settled();
    }

    @BeforeEach
    void nothing_is_wrong() {
        school.at.zoom.mischief(NONE);
        school.at.clock.advance(GuardedSchool.POLL);        // the next look by itself is as far away as can be, however slow the machine is
        school.settled();
        assertThat(school.desk.openDrifts()).isEmpty();
    }

    /// Something that somebody may change at Zoom.
    record Change(String name, boolean ofHost, String method, String path, String json) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Change> changes() {
        return Stream.of(Decision.values()).flatMap(decision -> decision.settings().stream()).flatMap(setting -> switch (setting.held()) {
            case HOST -> Stream.of(new Change(setting.name(), true, "PATCH", "/users/{host}/settings", GuardedSchool.otherwise(setting)));
            case GROUP -> Stream.of(new Change(setting.name(), false, "PATCH", "/groups/{group}/settings", GuardedSchool.otherwise(setting)));
            case LOCKED -> Stream.of(new Change(setting.name(), false, "PATCH", "/groups/{group}/settings", GuardedSchool.otherwise(setting)),
                    new Change("lock:" + setting.name(), false, "PATCH", "/groups/{group}/lock_settings", GuardedSchool.unlocked(setting)));
        }).toList();
    }

    private static void make(Change change) {
        school.byHand(change.method(), change.path().replace("{host}", school.host()).replace("{group}", school.group().id()), change.json());
    }

    private static boolean isAsItShouldBe(Change change) {
        String setting = change.name().replace("lock:", "");
        GuardedSetting guarded = Stream.of(Decision.values()).flatMap(each -> each.settings().stream()).filter(one -> one.name().equals(setting)).findFirst().orElseThrow();
        if (change.name().startsWith("lock:")) {
            return school.lock(setting).asBoolean(false);
        }
        return (change.ofHost() ? school.atHost(school.host(), setting) : school.inGroup(setting)).asString("").equals(guarded.should().toString());
    }

    @Test
    void what_is_guarded_is_set_and_locked_and_every_host_is_in_the_group() {
        assertThat(school.group().members()).isEqualTo(java.util.Set.copyOf(school.at.zoom.users().stream().filter(User::licensed).map(User::id).toList()));
        assertThat(changes()).hasSizeGreaterThan(25).allMatch(GuardedAccountsTest::isAsItShouldBe);
        for (User host : school.at.zoom.hosts()) {
            Stream.of(Decision.values()).flatMap(each -> each.settings().stream()).filter(one -> one.held() != Held.GROUP && !one.name().contains("host_delete"))
                    .forEach(one -> assertThat(school.atHost(host.id(), one.name()).asString("")).as(one.name()).isEqualTo(one.should().toString()));
        }
        assertThat(school.at.zoom.groups()).filteredOn(group -> group.name().equals(GuardedSchool.GROUP)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_drift_is_undone_after_its_webhook(Change change) {
        Instant before = school.at.clock.instant();
        int drifts = school.drifts(change.name()).size();
        make(change);
        school.soon("it is noticed and put back", () -> school.drifts(change.name()).size() == drifts + 1 && isAsItShouldBe(change) && ended(change.name()));
        Drift drift = school.drifts(change.name()).getFirst();
        assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.WEBHOOK);
        assertThat(drift.end()).isNotNull().satisfies(end -> assertThat(end.at()).isNotNull().isBefore(before.plus(Duration.ofMinutes(1))));
        assertThat(school.lines("zoom_drift.undone").getLast()).contains(change.name());
        if (!change.name().equals("schedule_meeting.audio_type")) {
            assertThat(drift.by()).as("who did it").isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_drift_whose_webhook_is_lost_is_undone_within_one_poll(Change change) {
        school.at.zoom.mischief(ALL_LOST);
        make(change);
        school.at.zoom.settle();
        school.at.server.settle();
        assertThat(isAsItShouldBe(change)).as("nobody knows yet").isFalse();
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is put back", () -> isAsItShouldBe(change) && ended(change.name()));
        Drift drift = school.drifts(change.name()).getFirst();
        assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.POLL);
        assertThat(drift.by()).isNull();
    }

    private static boolean ended(String setting) {
        List<Drift> drifts = school.drifts(setting);
        return !drifts.isEmpty() && !drifts.getFirst().isOpen();
    }

    @Test
    void a_host_who_is_taken_out_of_the_group_comes_back_into_it() {
        String host = school.host();
        school.byHand("DELETE", "/groups/" + school.group().id() + "/members/" + host, "");
        school.soon("the host is back", () -> school.group().members().contains(host) && ended("member"));
        assertThat(school.drifts("member").getFirst().subject()).isEqualTo(new Subject(host));
        assertThat(school.drifts("member").getFirst().by()).isNotNull();
    }

    @Test
    void a_group_that_is_deleted_is_made_anew_with_all_that_was_decided() {
        String before = school.group().id();
        school.byHand("DELETE", "/groups/" + before, "");
        school.soon("there is a group again", () -> school.at.zoom.groups().stream().anyMatch(group -> group.name().equals(GuardedSchool.GROUP)) && school.desk.openDrifts().isEmpty());
        school.settled();
        assertThat(school.group().id()).isNotEqualTo(before);
        assertThat(changes()).allMatch(GuardedAccountsTest::isAsItShouldBe);
        assertThat(ended("group")).isTrue();
    }

    @Test
    void a_meeting_that_a_host_schedules_is_shown_until_it_is_gone() {
        String host = school.stranger();
        school.byHand("POST", "/users/" + host + "/meetings", "{\"topic\": \"My own\", \"type\": 2, \"start_time\": \"2026-09-03T10:00:00Z\"}");
        long number = school.at.zoom.meetings().stream().filter(meeting -> meeting.topic().equals("My own")).findFirst().orElseThrow().id();
        school.soon("it is shown", () -> school.desk.openDrifts().stream().anyMatch(drift -> drift.meeting().filter(is -> is == number).isPresent()));
        assertThat(school.desk.openDrifts()).singleElement().satisfies(drift -> {
            assertThat(drift.found()).isEqualTo("2026-09-03T10:00:00Z");
            assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(host));
        });
        school.byHand("DELETE", "/meetings/" + number, "");
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is gone", () -> school.desk.openDrifts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {Meeting.INSTANT, Meeting.PERSONAL})
    void a_meeting_that_a_host_begins_without_a_plan_is_shown_while_it_runs(int type) {
        Instant before = school.at.clock.instant();
        long number = school.at.zoom.beginsUnplanned(school.stranger(), type);
        school.soon("it is shown", () -> !school.desk.openDrifts().isEmpty());
        assertThat(school.desk.openDrifts()).singleElement().satisfies(drift -> {
            assertThat(drift.begun()).hasValue(number);
            assertThat(drift.subject()).isEqualTo(new Subject(school.stranger()));
            assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.WEBHOOK);
            assertThat(drift.noticed().at()).isBefore(before.plus(Duration.ofMinutes(1)));
            assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        });
        assertThat(school.lines("zoom_drift.noticed").getLast()).contains("live:" + number, school.stranger());
        school.at.zoom.ends(number);
        school.soon("it is over", () -> school.desk.openDrifts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {Meeting.INSTANT, Meeting.PERSONAL})
    void and_within_a_poll_where_nobody_heard_of_it(int type) {
        school.at.zoom.mischief(ALL_LOST);
        long number = school.at.zoom.beginsUnplanned(school.host(), type);
        school.at.zoom.settle();
        school.at.server.settle();
        assertThat(school.desk.openDrifts()).as("nobody knows yet").isEmpty();
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is shown", () -> school.desk.openDrifts().stream().anyMatch(drift -> drift.begun().filter(is -> is == number).isPresent()));
        school.at.zoom.ends(number);
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is over", () -> school.desk.openDrifts().isEmpty());
    }

    @Test
    void one_that_ended_before_anybody_could_look_is_written_down_all_the_same() {
        school.at.zoom.fault("GET /v2/users/" + school.host() + "/.*", 100, new Fault.Answers(503, 503));
        long number = school.at.zoom.beginsUnplanned(school.host(), Meeting.INSTANT);
        school.at.zoom.ends(number);
        school.at.zoom.settle();
        school.at.server.settle();
        school.at.zoom.recover();
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is written down", () -> ended("live:" + number));
        assertThat(school.drifts("live:" + number)).singleElement().satisfies(drift -> assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.WEBHOOK));
    }

    @Test
    void whoever_signs_in_to_a_host_account_is_shown_until_staff_say_that_it_is_all_right() {
        school.at.zoom.signsIn(school.host(), "win");
        school.byHand("POST", "/users", "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"nobody@school.example\", \"type\": 1}}");
        school.at.zoom.signsIn("nobody@school.example", "mac");
        school.at.zoom.changesPassword(school.host());
        school.soon("both are heard", () -> school.desk.unseenSignIns() == 2);
        assertThat(school.desk.signIns()).extracting(SignIn::kind).contains(SignIn.Kind.SIGNED_IN, SignIn.Kind.PASSWORD);
        assertThat(school.desk.signIns()).extracting(one -> one.host().value()).containsOnly(school.host());
        assertThat(school.lines("zoom_host.signed_in")).isNotEmpty();
        school.desk.signInsAreKnown(school.at.clock.instant(), GuardedSchool.OLGA);
        assertThat(school.desk.unseenSignIns()).isZero();
        assertThat(school.desk.signIns()).allSatisfy(one -> assertThat(one.known()).isNotNull());
    }
}
