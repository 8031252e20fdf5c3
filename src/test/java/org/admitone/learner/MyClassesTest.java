package org.admitone.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.admission.DeviceId;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.RosterDesk;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Who sees what of whose classes, over HTTP, with device signatures.
class MyClassesTest {

    static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    static final SettableClock CLOCK = new SettableClock(NOW);
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false", "admitone.school.zone=Europe/Berlin");

    {
        CLOCK.set(NOW);
    }

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final DeviceClient phone = DeviceClient.at(SERVER.address());

    @Test
    void a_device_that_never_proved_is_told_what_to_do_and_leaves_nothing_behind() {
        phone.knock(ada.link());
        assertThat(classes(phone).body()).contains("This device is not known yet.").doesNotContain("Learner 1");
        assertThat(requestsOf(phone)).isZero();
    }

    @Test
    void a_device_that_proved_sees_its_own_classes_and_nobody_elses() {
        School.Member bob = school.learner(lesson);
        rename(ada, "Ada Lovelace");
        rename(bob, "Bob Noyce");
        school.proved(ada, phone);
        DeviceClient bobs = DeviceClient.at(SERVER.address());
        school.proved(bob, bobs);
        assertThat(classes(phone).body()).contains("Hello Ada Lovelace.", "Your class is on now.", "Come in", ada.pass().toString())
                .doesNotContain("Bob Noyce", bob.pass().toString());
        assertThat(classes(bobs).body()).contains("Hello Bob Noyce.").doesNotContain("Ada");
    }

    @Test
    void without_a_signature_or_with_one_for_something_else_nobody_sees_anything() {
        school.proved(ada, phone);
        assertThat(phone.send("/my/classes", "{}", Map.of("Content-Type", "application/json")).outcome()).isEqualTo("device-signature");
        assertThat(phone.send("/my/record", "{}", phone.proof("POST", "/my/classes", "my", UUID.randomUUID())).outcome()).isEqualTo("device-signature");
        assertThat(phone.send("/my/classes", "{}", phone.proof("POST", "/my/classes", "other", UUID.randomUUID())).outcome()).isEqualTo("device-signature");
    }

    @Test
    void a_recorded_request_shows_nothing() {
        school.proved(ada, phone);
        String proof = phone.proof("POST", "/my/classes", "my", UUID.randomUUID());
        assertThat(phone.send("/my/classes", "{}", proof).status()).isEqualTo(200);
        Answer again = phone.send("/my/classes", "{}", proof);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.outcome()).isEqualTo("request-repeated");
    }

    @Test
    void asking_without_end_is_stopped_for_a_minute() {
        school.proved(ada, phone);
        for (int i = 0; i < OwnerDesk.PER_MINUTE; i++) {
            assertThat(classes(phone).status()).isEqualTo(200);
        }
        assertThat(classes(phone).outcome()).isEqualTo("too-many-tries");
        CLOCK.advance(Duration.ofSeconds(61));
        assertThat(classes(phone).status()).isEqualTo(200);
    }

    @Test
    void a_device_that_lost_its_right_shows_nothing() {
        school.proved(ada, phone);
        assertThat(classes(phone).body()).contains("Your class is on now.");
        SERVER.bean(DeviceDesk.class).revoke(deviceOf(ada), new StaffAct("staff:somebody", "Lost in the tram"));
        assertThat(classes(phone).body()).contains("This device is not known yet.");
    }

    @Test
    void a_proof_that_the_course_no_longer_remembers_shows_nothing() {
        school.proved(ada, phone, CLOCK.instant().minus(Duration.ofDays(91)));
        assertThat(classes(phone).body()).contains("This device is not known yet.");
    }

    @Test
    void where_a_course_remembers_no_device_only_the_session_of_the_proof_is_shown_and_only_until_it_is_over() {
        School.Lesson forgetful = school.lesson("ask");
        School.Member eve = school.learner(forgetful);
        DATABASE.jdbc().sql("update course set device_memory_days = 0 where course_id = :c").param("c", forgetful.course().value()).update();
        SessionId tomorrow = school.session(forgetful.course(), CLOCK.instant().plus(Duration.ofDays(1)), Duration.ofHours(1));
        title(tomorrow, "Held tomorrow");
        school.proved(eve, phone);
        assertThat(classes(phone).body()).contains("Your class is on now.").doesNotContain("Held tomorrow");
        CLOCK.advance(Duration.ofMinutes(70));
        assertThat(classes(phone).body()).contains("This device is not known yet.");
    }

    @Test
    void people_who_share_a_browser_each_see_theirs_after_each_has_proved() {
        School.Member bob = school.learner(lesson);
        rename(ada, "Ada Lovelace");
        rename(bob, "Bob Noyce");
        school.proved(ada, phone);
        assertThat(classes(phone).body()).doesNotContain("More than one person");
        school.proved(bob, phone);
        assertThat(classes(phone).body()).contains("More than one person", "Hello Ada Lovelace.", "Hello Bob Noyce.");
    }

    @Test
    void each_state_is_said_in_plain_words_with_its_next_step() {
        Instant now = CLOCK.instant();
        school.proved(ada, phone);
        title(lesson.session(), "Open now");
        named("Soon", now.plus(Duration.ofMinutes(40)));
        named("This evening", now.plus(Duration.ofHours(6)));
        SessionId cancelled = named("Cancelled one", now.plus(Duration.ofHours(2)));
        DATABASE.jdbc().sql("update session set cancelled_at = now() where session_id = :s").param("s", cancelled.value()).update();
        named("Long ago", now.minus(Duration.ofDays(3)));
        named("In a month", now.plus(Duration.ofDays(30)));
        String page = classes(phone).body();
        assertThat(row(page, "Open now")).contains("The door is open and the class began at 10:00.", "Come in");
        assertThat(row(page, "Soon")).contains("The door opens at 10:35.", "Wait at the door");
        assertThat(row(page, "This evening")).contains("The door opens at 15:55.").doesNotContain("<button");
        assertThat(row(page, "Cancelled one")).contains("Your school has cancelled this class.").doesNotContain("<button");
        assertThat(row(page, "Long ago")).contains("You did not come in.").doesNotContain("<button");
        assertThat(row(page, "In a month")).contains("Wed 23 Dec 10:05").doesNotContain("<button");
        assertThat(page.indexOf("<h2>Today</h2>")).isLessThan(page.indexOf("<h3>Open now"));
        assertThat(page.indexOf("<h2>Coming</h2>")).isBetween(page.indexOf("<h3>This evening"), page.indexOf("<h3>In a month"));
        assertThat(page.indexOf("<h2>Past</h2>")).isBetween(page.indexOf("<h3>In a month"), page.indexOf("<h3>Long ago"));
    }

    @Test
    void inside_here_and_inside_elsewhere_are_told_apart() {
        DeviceClient laptop = DeviceClient.at(SERVER.address());
        school.proved(ada, phone);
        school.proved(ada, laptop);
        Sitting.sit(SERVER, laptop, lesson, ada);
        assertThat(classes(laptop).body()).contains("Inside now", "You are inside, on this device.", "Back to the class");
        assertThat(classes(phone).body()).contains("Inside elsewhere", "on another device (Test browser) since 10:05", "Continue on this device");
    }

    @Test
    void what_stands_in_the_way_is_the_doors_own_answer() {
        school.proved(ada, phone);
        SERVER.bean(RosterDesk.class).suspend(lesson.course(), ada.person(), "Fee not paid", Revision.ANY, Actor.SYSTEM);
        assertThat(classes(phone).body()).contains("Not admitted", "Your enrolment is suspended at the moment.").doesNotContain("Fee not paid");
    }

    @Test
    void whoever_is_enrolled_needs_no_link() {
        SessionId another = school.session(lesson.course(), CLOCK.instant(), Duration.ofHours(1));
        title(another, "Without a link");
        school.proved(ada, phone);
        String step = row(classes(phone).body(), "Without a link");
        String pass = step.replaceAll("(?s).*data-door=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(phone.post("/door/knock", Map.of("pass", pass), pass).admitted()).isTrue();
        assertThat(DeviceClient.at(SERVER.address()).post("/door/knock", Map.of("pass", pass), pass).outcome()).isEqualTo("proof-needed");
    }

    @Test
    void times_are_those_of_the_readers_clock() {
        school.proved(ada, phone);
        Map<String, Object> tokyo = new HashMap<>(Map.of("zone", "Asia/Tokyo"));
        assertThat(phone.post("/my/classes", tokyo, "my").body()).contains("Today 18:00 to 19:00", "Today 10:00 to 11:00 Berlin time");
        assertThat(phone.post("/my/classes", Map.of("zone", "Nowhere/At all"), "my").body()).contains("Today 10:00 to 11:00").doesNotContain("Berlin time");
    }

    static Answer classes(DeviceClient device) {
        return device.post("/my/classes", Map.of(), "my");
    }

    private SessionId named(String title, Instant startsAt) {
        SessionId session = school.session(lesson.course(), startsAt, Duration.ofHours(1));
        title(session, title);
        return session;
    }


    private static void title(SessionId session, String title) {
        DATABASE.jdbc().sql("update session set title = :t where session_id = :s").param("t", title).param("s", session.value()).update();
    }

    private static void rename(School.Member member, String name) {
        DATABASE.jdbc().sql("update person set display_name = :n where person_id = :p").param("n", name).param("p", member.person().value()).update();
    }

    private static DeviceId deviceOf(School.Member member) {
        return new DeviceId(DATABASE.jdbc().sql("select device_id from device where person_id = :p").param("p", member.person().value()).query(UUID.class).single());
    }

    private static long requestsOf(DeviceClient device) {
        return DATABASE.jdbc().sql("select count(*) from spent_request where key_thumbprint = :k").param("k", device.keys().thumbprint()).query(Long.class).single();
    }

    private static String row(String page, String title) {
        int from = page.indexOf("<h3>" + title + "</h3>");
        assertThat(from).as("there is a line for %s", title).isPositive();
        return page.substring(from, page.indexOf("</li>", from));
    }
}
