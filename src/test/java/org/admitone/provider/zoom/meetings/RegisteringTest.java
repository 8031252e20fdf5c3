package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.admitone.platform.TestDatabase;
import org.admitone.roster.Role;
import org.admitone.scenario.AtOnce;
import org.admitone.scenario.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everybody expected has one way in before the class, whatever becomes of the calls.
class RegisteringTest {

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T09:30:00Z");
    final ZoomInMemory zoom = node.zoom;
    School.Lesson lesson;

    @BeforeEach
    void a_class_in_half_an_hour() {
        lesson = node.lesson(Instant.parse("2026-09-01T10:00:00Z"));
    }

    @Test
    void eight_hundred_people_and_their_spares_are_registered_in_twenty_eight_calls() {
        node.school.members(lesson, "teacher", 1);
        node.school.members(lesson, "learner", 799);
        node.work();
        assertThat(node.ways(lesson, "state = 'ready' and person_id is not null")).isEqualTo(800);
        assertThat(node.ways(lesson, "state = 'ready' and person_id is null")).as("two in a hundred").isEqualTo(16);
        assertThat(zoom.count("register")).isEqualTo(28);
        assertThat(node.notes(lesson)).containsExactly("FINE The Zoom meeting is ready.", "FINE 800 of 800 people have their way in ready; 16 spare ways for late arrivals.");
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW", "HALF", "REFUSED"})
    void whatever_becomes_of_the_first_calls_everybody_is_registered_once(ZoomInMemory.Fate fate) {
        node.school.members(lesson, "learner", 70);
        zoom.next("register", fate, fate);
        node.workFor(Duration.ofSeconds(160));
        assertThat(node.ways(lesson, "state = 'ready' and person_id is not null")).isEqualTo(70);
        assertThat(registeredOnce()).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void the_same_where_the_looking_fails_as_well(ZoomInMemory.Fate fate) {
        node.school.members(lesson, "learner", 40);
        zoom.next("register", ZoomInMemory.Fate.DONE_UNANSWERED).next("registered", fate, fate);
        node.workFor(Duration.ofSeconds(160));
        assertThat(registeredOnce()).isEqualTo(45);
        assertThat(node.ways(lesson, "state = 'ready'")).isEqualTo(45);
    }

    @Test
    void one_whom_zoom_refuses_does_not_spoil_it_for_the_others_and_is_told() {
        node.school.members(lesson, "learner", 29);
        zoom.next("register", ZoomInMemory.Fate.REFUSED, ZoomInMemory.Fate.REFUSED, ZoomInMemory.Fate.REFUSED);
        node.workFor(Duration.ofSeconds(5));
        assertThat(node.ways(lesson, "state = 'ready'")).isEqualTo(33);
        assertThat(node.notes(lesson)).contains("TROUBLE Zoom would not.");
    }

    @Test
    void zoom_is_told_neither_address_nor_more_than_the_roster_s_name() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        ZoomInMemory.Registration registration = zoom.meetings.values().iterator().next().registrations.values().iterator().next();
        assertThat(registration.name).isEqualTo("Learner 1");
        assertThat(registration.alias).matches("[0-9a-f]{32}@alias\\.example").doesNotContain(ada.person().toString().replace("-", ""));
    }

    @Test
    void pseudonyms_stay_with_their_person_in_all_classes_of_the_course_and_whoever_runs_the_class_keeps_the_name() {
        node.setUp(new ZoomHouse.SetUp("alias.example", ZoomHouse.Names.PSEUDONYM, List.of(new ZoomHouse.Host(Workshop.HOST, 2))));
        node.school.members(lesson, "teacher", 1);
        List<School.Member> learners = node.school.members(lesson, "learner", 3);
        node.school.members(lesson, "observer", 1);
        node.work();
        assertThat(names(lesson)).contains("Teacher 1").filteredOn(name -> name.matches("(Learner|Observer) 00[1-4]")).hasSize(4);
        String before = name(lesson, learners.get(1));
        database.jdbc().sql("delete from enrolment where person_id = ?").param(learners.getFirst().person().value()).update();
        var next = node.school.session(lesson.course(), Instant.parse("2026-09-01T12:00:00Z"), Duration.ofHours(1));
        School.Lesson second = new School.Lesson(lesson.course(), next);
        node.change(second, "provider = 'zoom'");
        node.workFor(Duration.ofSeconds(32));
        assertThat(name(second, learners.get(1))).isEqualTo(before);
        assertThat(names(second)).doesNotContain(name(lesson, learners.getFirst()));
    }

    @Test
    void a_late_enrolment_has_its_way_a_moment_later() {
        node.school.members(lesson, "learner", 3);
        node.work();
        School.Member late = node.school.learner(lesson);
        node.work();
        assertThat(node.ways(lesson, "state = 'ready' and person_id = '" + late.person() + "'")).isEqualTo(1);
    }

    @Test
    void who_is_not_expected_has_none() {
        List<School.Member> all = node.school.members(lesson, "learner", 6);
        sql("update enrolment set suspended_at = now() where person_id = ?", all.get(0));
        sql("update enrolment set entitled_until = '2026-09-01T09:00:00Z' where person_id = ?", all.get(1));
        sql("update enrolment set entitled_from = '2026-09-02T09:00:00Z' where person_id = ?", all.get(2));
        sql("update enrolment set some_sessions = true where person_id = ?", all.get(3));
        database.jdbc().sql("insert into ban (course_id, person_id, banned_at, banned_by, reason) values (?, ?, now(), 'staff:x', '')")
                .params(lesson.course().value(), all.get(4).person().value()).update();
        node.work();
        assertThat(database.jdbc().sql("select person_id from zoom_registrant where person_id is not null").query(java.util.UUID.class).list())
                .containsExactly(all.get(5).person().value());
    }

    @Test
    void another_name_is_another_way_and_the_unused_one_dies() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        sql("update person set display_name = 'Ada Lovelace' where person_id = ?", ada);
        node.work();
        assertThat(name(lesson, ada)).isEqualTo("Ada Lovelace");
        assertThat(zoom.meetings.values().iterator().next().registrations.values().stream().filter(each -> each.name.equals("Learner 1")))
                .singleElement().satisfies(each -> assertThat(each.approved).isFalse());
    }

    @Test
    void a_long_name_is_cut_where_zoom_cuts() {
        School.Member ada = node.school.learner(lesson);
        sql("update person set display_name = repeat('é', 100) where person_id = ?", ada);
        node.work();
        assertThat(name(lesson, ada)).hasSize(64);
        node.work();
        assertThat(node.ways(lesson, "person_id is not null")).as("and is not taken for another name").isEqualTo(1);
    }

    @Test
    void whoever_is_suspended_for_a_while_has_the_same_way_again() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        sql("update enrolment set suspended_at = now() where person_id = ?", ada);
        node.work();
        sql("update enrolment set suspended_at = null where person_id = ?", ada);
        node.work();
        assertThat(node.ways(lesson, "person_id is not null")).isEqualTo(1);
        assertThat(zoom.count("cancel")).isZero();
    }

    @Test
    void a_used_up_way_is_replaced_while_the_class_lasts_and_not_after() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        var seat = node.seat(lesson, ada, Role.LEARNER);
        node.enter(seat);
        node.work();
        assertThat(node.ways(lesson, "person_id is not null")).as("none more while the seat lives").isEqualTo(1);
        node.release(seat, "left");
        node.work();
        assertThat(node.ways(lesson, "person_id is not null and state = 'ready'")).isEqualTo(1);
        node.clock.set(Instant.parse("2026-09-01T11:11:00Z"));
        node.work();
        assertThat(node.ways(lesson, "state <> 'ended'")).isZero();
        assertThat(node.ways(lesson, "link is not null")).isZero();
    }

    @Test
    void links_are_sealed_in_the_table() {
        School.Member ada = node.school.learner(lesson);
        node.work();
        byte[] stored = database.jdbc().sql("select link from zoom_registrant where person_id = ?").param(ada.person().value()).query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("zoom").doesNotContain("tk=");
    }

    @Test
    void nodes_that_race_register_nobody_twice() throws Exception {
        node.school.members(lesson, "learner", 200);
        List<Workshop> nodes = List.of(node, node.secondNode(), node.secondNode());
        AtOnce.each(nodes.size(), n -> {
            nodes.get(n).work();
            nodes.get(n).work();
            return true;
        });
        node.work();
        assertThat(registeredOnce()).isEqualTo(205);
        assertThat(node.ways(lesson, "state = 'ready'")).isEqualTo(205);
    }

    /// How many registrations Zoom has; fails where an alias has two.
    private int registeredOnce() {
        List<String> aliases = zoom.meetings.values().stream().flatMap(held -> held.registrations.values().stream()).map(each -> each.alias).toList();
        Set<String> once = new HashSet<>(aliases);
        assertThat(aliases).hasSameSizeAs(once);
        return once.size();
    }

    private void sql(String statement, School.Member member) {
        database.jdbc().sql(statement).param(member.person().value()).update();
    }

    private List<@Nullable String> names(School.Lesson of) {
        return database.jdbc().sql("select shown_name from zoom_registrant where session_id = ?").param(of.session().value()).query(String.class).list();
    }

    private String name(School.Lesson of, School.Member member) {
        return database.jdbc().sql("select shown_name from zoom_registrant where session_id = ? and person_id = ? order by state in ('ending', 'ended'), created_at desc limit 1")
                .params(of.session().value(), member.person().value()).query(String.class).single();
    }
}
