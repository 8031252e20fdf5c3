package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.admitone.api.ApiClient;
import org.admitone.audit.Actor;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.TestServer;
import org.admitone.platform.start.SettingsInForce;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.CourseId;
import org.admitone.roster.DoorSettings;
import org.admitone.school.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What owners say of the school acts at once, is written down, and nothing secret is shown beside it.
class SettingsPageTest {

    private static final String PAGE = "/console/settings";

    @AutoClose static final StaffHouse house = new StaffHouse();

    private final StaffMember owner = house.member(StaffRole.OWNER);
    private final StaffHouse.Visitor visitor = house.signedIn(owner);

    @BeforeEach
    void nothing_was_said() {
        house.database.jdbc().sql("update school set name = null, zone = null, opens_minutes_before = null, closes_minutes_after = null").update();
        house.clock.advance(Duration.ofSeconds(6));
    }

    private int save(String name, String zone, String opens, String closes) {
        String revision = visitor.get(PAGE).body().replaceAll("(?s).*name=\"revision\" value=\"([^\"]*)\".*", "$1");
        return visitor.post(PAGE, PAGE, Map.of("name", name, "zone", zone, "opensMinutesBefore", opens, "closesMinutesAfter", closes, "revision", revision)).statusCode();
    }

    @Test
    void a_new_name_is_on_every_page_at_once_learners_too() {
        assertThat(save("Lyceum & Sons", "", "", "")).isEqualTo(303);
        assertThat(visitor.get("/console/courses").body()).contains("Lyceum &amp; Sons");
        assertThat(house.visitor().get("/p/unknown").body()).contains("Lyceum &amp; Sons");
        assertThat(save("", "", "", "")).isEqualTo(303);
        assertThat(visitor.get("/console/courses").body()).doesNotContain("Lyceum").contains("AdmitOne");
    }

    @Test
    void times_are_told_in_the_zone_said() {
        assertThat(save("", "Asia/Tokyo", "", "")).isEqualTo(303);
        assertThat(house.server.bean(School.class).zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(visitor.get("/console/courses/new").body()).contains("Asia/Tokyo");
    }

    @Test
    void doors_of_sessions_planned_later_open_as_said() {
        CourseId course = house.server.bean(CourseDesk.class).add(new CourseDetails("settings", "Algebra", java.time.ZoneId.of("UTC"), DoorSettings.USUAL), Actor.SYSTEM).id();
        assertThat(save("", "", "25", "3")).isEqualTo(303);
        assertThat(visitor.get("/console/courses/" + course + "/sessions/new").body()).containsPattern("name=\"opensMinutesBefore\"[^>]* value=\"25\"").containsPattern("name=\"closesMinutesAfter\"[^>]* value=\"3\"");
        ApiClient lms = ApiClient.of(house.server);
        var planned = lms.put("/api/v1/courses/settings/sessions/one", "{\"title\":\"One\",\"startsAt\":\"2027-01-02T10:00\",\"endsAt\":\"2027-01-02T11:00\"}").json();
        assertThat(planned.path("opensMinutesBefore").asInt()).isEqualTo(25);
        assertThat(planned.path("closesMinutesAfter").asInt()).isEqualTo(3);
    }

    @Test
    void what_cannot_be_is_told_beside_its_field_and_nothing_is_saved() {
        assertThat(save("x".repeat(101), "Nowhere/City", "1441", "-1")).isEqualTo(422);
        assertThat(save("Lyceum", "Europe/Berlin", "ten", "")).isEqualTo(422);
        assertThat(house.server.bean(School.class).name()).isEqualTo("AdmitOne");
    }

    @Test
    void whoever_saves_what_another_has_changed_meanwhile_is_told() {
        assertThat(visitor.post(PAGE, PAGE, Map.of("name", "Late", "revision", "99999")).statusCode()).isEqualTo(409);
        assertThat(house.server.bean(School.class).name()).isEqualTo("AdmitOne");
    }

    @Test
    void each_change_is_in_the_audit_trail_with_before_and_after_and_saving_again_is_none() {
        save("Lyceum", "", "15", "");
        save("Lyceum", "", "15", "");
        save("Academy", "", "15", "");
        assertThat(house.lines("staff:" + owner.login()).stream().filter(line -> line.startsWith("school.changed"))).hasSize(2)
                .first().asString().contains("\"as configured\"", "\"Lyceum\"", "15").doesNotContain("zone");
        assertThat(house.lines("staff:" + owner.login()).getLast()).contains("\"Lyceum\"", "\"Academy\"").doesNotContain("opensMinutesBefore");
    }

    @Test
    void another_node_knows_within_seconds() {
        try (TestServer other = TestServer.on(house.database, house.clock, "admitone.rooms.enabled=false")) {
            School there = other.bean(School.class);
            assertThat(there.name()).isEqualTo("AdmitOne");
            save("Lyceum", "", "", "");
            house.clock.advance(Duration.ofSeconds(5));
            assertThat(there.name()).isEqualTo("Lyceum");
        }
    }

    @Test
    void what_the_server_was_started_with_is_shown_without_its_secrets() {
        try (TestServer server = TestServer.on(house.database, house.clock, "admitone.rooms.enabled=false", "admitone.rooms.turn.secret=s3cr3t",
                "admitone.zoom.inbox.secrets=s3cr3t", "admitone.api.requests=77", "admitone.zoom.api-url=https://ada:s3cr3t@zoom.example/v2?token=s3cr3t")) {
            var all = server.bean(SettingsInForce.class).all();
            assertThat(all).hasSizeGreaterThan(50).extracting(SettingsInForce.Setting::value).noneMatch(value -> value.contains("s3cr3t"));
            assertThat(all).extracting(SettingsInForce.Setting::name, SettingsInForce.Setting::value).contains(org.assertj.core.groups.Tuple.tuple("admitone.api.requests", "77"),
                    org.assertj.core.groups.Tuple.tuple("admitone.rooms.turn.secret", "set; not shown"), org.assertj.core.groups.Tuple.tuple("admitone.zoom.api-url", "https://zoom.example/v2"),
                    org.assertj.core.groups.Tuple.tuple("admitone.api.window", "1m"));
            assertThat(all.stream().filter(one -> one.name().equals("admitone.api.window")).map(SettingsInForce.Setting::origin)).containsExactly(SettingsInForce.Origin.DEFAULT);
            assertThat(all.stream().filter(one -> one.name().equals("admitone.api.requests")).map(SettingsInForce.Setting::origin)).doesNotContain(SettingsInForce.Origin.DEFAULT);
        }
        assertThat(visitor.get(PAGE).body()).contains("admitone.staff.idle", "as delivered", "Only to be read here");
    }
}
