package org.admitone.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.admission.Seating;
import org.admitone.api.ApiKeys;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.platform.SecretCode;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.LiveDoorWatch;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.presence.PresenceStays;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A class of two, from the knock to the API and the live page.
class PresenceOverHttpTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("ask");
    private final List<School.Member> two = school.members(lesson, "learner", 2);

    @Test
    void the_api_tells_presence_and_attendance_by_uid() throws Exception {
        SeatHolder ada = sit(two.get(0));
        report(new PresenceEvent.Joined(ada.session(), ada.person(), ada.seat(), ada.connection(), CLOCK.instant()));
        CLOCK.advance(Duration.ofSeconds(30));
        String key = SERVER.bean(ApiKeys.class).make("lms-" + UUID.randomUUID(), Actor.SYSTEM).secret();

        JsonNode presence = JSON.readTree(api("presence", key).body());
        assertThat(presence.path("inside").intValue()).isEqualTo(1);
        assertThat(presence.path("people")).hasSize(1);
        assertThat(presence.path("people").get(0).path("uid").stringValue()).isEqualTo(two.get(0).uid());

        JsonNode attendance = JSON.readTree(api("attendance", key).body());
        assertThat(attendance.path("people")).hasSize(2);
        assertThat(attendance.path("people").get(0).path("secondsInside").intValue()).isEqualTo(30);
        assertThat(attendance.path("people").get(0).path("verdict").stringValue()).isEqualTo("open");
        assertThat(attendance.path("people").get(1).path("admittedAt").isNull()).isTrue();

        HttpResponse<String> csv = api("attendance.csv", key);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body().lines().toList().get(1)).contains(",rooms,");
    }

    @Test
    void the_api_tells_strangers_apart_from_presence_and_which_source_said_so() throws Exception {
        SeatHolder ada = sit(two.get(0));
        Instant now = CLOCK.instant();
        CLOCK.advance(Duration.ofSeconds(30));
        SERVER.bean(PresenceStays.class).restate("there", lesson.session(), List.of(
                new PresenceStay(ada.connection(), new Who.Seated(ada.seat(), ada.person()), now, null, "there-events", Removal.NONE),
                new PresenceStay(new ConnectionId(UUID.randomUUID()), new Who.Stranger(Kind.SECOND_PRESENCE, ada.person(), "Ada"), now.plusSeconds(1),
                        now.plusSeconds(5), "there-report", Removal.DONE),
                new PresenceStay(new ConnectionId(UUID.randomUUID()), new Who.Stranger(Kind.UNKNOWN, null, "iPad"), now.plusSeconds(10), null,
                        "there-events", Removal.IMPOSSIBLE)));
        String key = SERVER.bean(ApiKeys.class).make("lms-" + UUID.randomUUID(), Actor.SYSTEM).secret();

        JsonNode presence = JSON.readTree(api("presence", key).body());
        assertThat(presence.path("inside").intValue()).as("a stranger is nobody's presence").isEqualTo(1);
        assertThat(presence.path("people")).hasSize(1);
        assertThat(presence.path("people").get(0).path("toldBy")).isEqualTo(JSON.readTree("[\"there-events\", \"there-report\"]"));
        assertThat(presence.path("people").get(0).path("secondsOutsideSeat").intValue()).isEqualTo(4);
        assertThat(presence.path("strangers")).isEqualTo(JSON.readTree("""
                [{"kind": "second_presence", "uid": "%s", "shownName": "Ada", "joined": "%s", "left": "%s", "seconds": 4, "removal": "done"},
                 {"kind": "unknown", "uid": null, "shownName": "iPad", "joined": "%s", "left": null, "seconds": 20, "removal": "impossible"}]
                """.formatted(two.get(0).uid(), now.plusSeconds(1), now.plusSeconds(5), now.plusSeconds(10))));

        JsonNode attendance = JSON.readTree(api("attendance", key).body());
        assertThat(attendance.path("people").get(0).path("toldBy")).hasSize(2);
        assertThat(attendance.path("people").get(1).path("toldBy").isEmpty()).isTrue();
        assertThat(api("attendance.csv", key).body().lines().toList().get(1)).contains(",there-events;there-report,");
    }

    @Test
    void nothing_is_told_without_a_credential_and_of_unknown_sessions() throws Exception {
        assertThat(api("presence", "aok_wrong").statusCode()).isEqualTo(401);
        String key = SERVER.bean(ApiKeys.class).make("lms-" + UUID.randomUUID(), Actor.SYSTEM).secret();
        HttpResponse<String> unknown = get("/api/v1/sessions/" + UUID.randomUUID() + "/attendance", "Authorization", "Bearer " + key);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(unknown.body()).path("code").stringValue()).isEqualTo("not-there");
        assertThat(HTTP.send(HttpRequest.newBuilder(SERVER.uri("/console/sessions/" + lesson.session() + "/live")).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_live_page_hears_of_a_knock_within_a_second_and_polling_stops_with_the_viewer() throws Exception {
        List<School.Member> five = school.members(lesson, "learner", 5);
        HttpRequest request = HttpRequest.newBuilder(SERVER.uri("/console/sessions/" + lesson.session() + "/live"))
                .header("Cookie", "admitone_staff=" + signedIn()).build();
        HttpResponse<Stream<String>> stream = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        Iterator<String> lines = stream.body().iterator();
        JsonNode door = next(lines, "door");
        assertThat(door.path("people")).hasSize(7);
        assertThat(door.path("tally").path("missing").intValue()).isEqualTo(7);
        Iterator<School.Member> coming = five.iterator();
        Promptly.within(Duration.ofSeconds(3), () -> Promptly.of(() -> {
            School.Member one = coming.next();
            sit(one);
            JsonNode changes = next(lines, "changes");
            while (!changes.path("people").path(0).path("whereabouts").asString("").equals("inside")) {
                changes = next(lines, "changes");
            }
            assertThat(changes.path("people")).hasSize(1);
            assertThat(changes.path("people").get(0).path("uid").stringValue()).isEqualTo(one.uid());
        }));
        stream.body().close();
        sit(two.get(0));
        Eventually.isTrue("nobody watches any more", Duration.ofSeconds(20), () -> SERVER.bean(LiveDoorWatch.class).watched() == 0);
    }

    private SeatHolder sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        Answer answer = device.knock(member.link());
        assertThat(answer.admitted()).as(answer.body()).isTrue();
        String path = "/room/" + lesson.session() + "/socket";
        Seating seating = SERVER.bean(SeatKeeper.class).sit(
                new SeatClaim(answer.ticket(), device.proof("GET", path, answer.ticket(), UUID.randomUUID())), SERVER.address() + path);
        assertThat(seating).isInstanceOf(Seating.Seated.class);
        return ((Seating.Seated) seating).holder();
    }

    private static void report(PresenceEvent event) {
        SERVER.bean(PresenceLog.class).record(List.of(event));
    }

    private String signedIn() {
        String token = SecretCode.random().value();
        DATABASE.jdbc().sql("""
                with kim as (
                    insert into staff (login, display_name, password_hash, role, created_at)
                    values (:login, 'Kim', '-', 'owner', :now) returning staff_id)
                insert into staff_session (token_hash, staff_id, created_at, last_seen_at, expires_at, label)
                select :token, staff_id, :now, :now, :now::timestamptz + interval '1 hour', 'test' from kim
                """).param("login", "kim-" + UUID.randomUUID()).param("token", SecretCode.sha256(token))
                .param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC)).update();
        return token;
    }

    private static JsonNode next(Iterator<String> lines, String event) {
        while (!lines.next().equals("event: " + event)) {
            assertThat(lines.hasNext()).isTrue();
        }
        return JSON.readTree(lines.next().substring("data: ".length()));
    }

    private HttpResponse<String> api(String what, String key) throws Exception {
        return get("/api/v1/sessions/" + lesson.session() + "/" + what, "Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> get(String path, String header, String value) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(SERVER.uri(path)).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }
}
