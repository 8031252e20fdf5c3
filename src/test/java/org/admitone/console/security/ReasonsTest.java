package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.api.ApiKeys;
import org.admitone.audit.Actor;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What staff take from somebody stands in the audit trail with its reason: without one it is not done, and asked for again.
class ReasonsTest {

    @AutoClose static final StaffHouse house = new StaffHouse();
    final School school = new School(house.database, house.clock);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final StaffMember scheduler = house.member(StaffRole.SCHEDULER);
    final StaffHouse.Visitor visitor = house.signedIn(scheduler);
    final String session = "/console/sessions/" + lesson.session();
    final String atDoor = session + "/people/" + ada.person();

    /// @param line of the audit trail; empty: what is done needs somebody inside
    private record Act(String page, String address, Map<String, String> fields, String line) {}

    @Test
    void at_the_door_nothing_is_taken_from_anybody_without_a_reason() {
        String device = atDoor + "/devices/" + device();
        for (Act act : List.of(new Act(atDoor, atDoor + "/evict", Map.of(), ""), new Act(atDoor, atDoor + "/hand-over", Map.of(), ""),
                new Act(atDoor, atDoor + "/ban", Map.of("from", "session"), "person.banned"), new Act(atDoor, atDoor + "/lift-ban", Map.of(), "ban.lifted"),
                new Act(atDoor, device + "/excuse", Map.of(), "device.excused"), new Act(atDoor, device + "/revoke", Map.of(), "device.revoked"),
                new Act(atDoor, atDoor + "/suspend", Map.of(), "enrolment.suspended"), new Act(atDoor, atDoor + "/revoke-pass", Map.of(), "pass.revoked"),
                new Act(session, session + "/end", Map.of(), "session.ended"))) {
            onlyWithItsReason(act);
        }
    }

    @Test
    void on_a_roster_and_in_the_list_of_passes_neither() {
        String enrolment = "/console/courses/" + lesson.course() + "/people/" + ada.person();
        onlyWithItsReason(new Act(enrolment, enrolment + "/suspend", Map.of(), "enrolment.suspended"));
        onlyWithItsReason(new Act("/console/passes", "/console/passes/" + lesson.session() + "/" + ada.person() + "/revoke", Map.of(), "pass.revoked"));
    }

    @Test
    void nor_is_anything_else_ended_that_cannot_be_taken_back() {
        StaffMember owner = house.member(StaffRole.OWNER);
        String key = "/console/keys/" + house.server.bean(ApiKeys.class).make("library", Actor.SYSTEM).key().id() + "/revoke";
        onlyWithItsReason(new Act(session + "/cancel", session + "/cancel", Map.of(), "session.cancelled"));
        String enrolment = "/console/courses/" + lesson.course() + "/people/" + ada.person() + "/remove";
        onlyWithItsReason(new Act(enrolment, enrolment, Map.of(), "enrolment.removed"));
        onlyWithItsReason(house.signedIn(owner), owner, new Act(key, key, Map.of(), "api_key.revoked"));
    }

    @Test
    void whoever_looks_at_the_form_is_offered_what_is_usual_and_asked_for_what_is_not() {
        String page = visitor.get(atDoor).body();
        assertThat(page).contains("id=\"ban-reason\" name=\"reason\" value=\"\" maxlength=\"300\" autocomplete=\"off\" required");
        assertThat(visitor.get(session + "/end").body()).contains("value=\"The class is over\"");
        assertThat(visitor.post(atDoor, atDoor + "/ban", Map.of("from", "session", "reason", "  ")).body()).contains("Say why; it is kept in the audit trail.", "Keep out");
    }

    @Test
    void ones_own_sign_in_needs_none_and_the_line_says_that_it_was_ones_own() {
        var there = house.signedIn(scheduler);
        assertThat(visitor.get("/console/me").body()).contains("name=\"endReason\"", "value=\"I do not use it any more\"");
        assertThat(visitor.post("/console/me", "/console/me/end-others", Map.of("endReason", "")).statusCode()).isEqualTo(303);
        assertThat(there.get("/console").statusCode()).isEqualTo(303);
        assertThat(lines("staff.session-ended")).singleElement().asString().contains("\"own\"");
        String key = key(house.signedIn(scheduler));
        assertThat(visitor.post("/console/me", "/console/me/end", Map.of("key", key, "endReason", "Library computer")).statusCode()).isEqualTo(303);
        assertThat(lines("staff.session-ended")).hasSize(2).last().asString().contains("Library computer");
    }

    private void onlyWithItsReason(Act act) {
        onlyWithItsReason(visitor, scheduler, act);
    }

    private void onlyWithItsReason(StaffHouse.Visitor visitor, StaffMember who, Act act) {
        Map<String, String> without = new java.util.HashMap<>(act.fields);
        long before = lines(who, "").size();
        assertThat(visitor.post(act.page, act.address, without).statusCode()).as(act.address).isEqualTo(422);
        without.put("reason", " ");
        assertThat(visitor.post(act.page, act.address, without).statusCode()).as(act.address).isEqualTo(422);
        assertThat(lines(who, "")).as("%s without a reason did nothing", act.address).hasSize((int) before);
        if (!act.line.isEmpty()) {
            without.put("reason", "because of " + act.line);
            assertThat(visitor.post(act.page, act.address, without).statusCode()).as(act.address).isEqualTo(303);
            assertThat(lines(who, act.line)).as(act.address).last().asString().contains("because of " + act.line);
        }
    }

    private List<String> lines(String action) {
        return lines(scheduler, action);
    }

    private static List<String> lines(StaffMember who, String action) {
        return house.lines(who.actor()).stream().filter(line -> line.startsWith(action)).toList();
    }

    private String key(StaffHouse.Visitor of) {
        return java.util.HexFormat.of().formatHex(new org.admitone.platform.SecretCode(java.util.Objects.requireNonNull(of.cookies.get(StaffCookie.NAME))).hash());
    }

    private UUID device() {
        return house.database.jdbc().sql("insert into device (person_id, key_thumbprint, label, first_seen_at) values (:person, sha256('reasons'), 'A phone', :at) returning device_id")
                .param("person", ada.person().value()).param("at", house.clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(UUID.class).single();
    }
}
