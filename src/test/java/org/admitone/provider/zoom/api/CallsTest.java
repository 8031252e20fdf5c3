package org.admitone.provider.zoom.api;

import static org.admitone.provider.zoom.api.Client.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent for each call, and how answers are read.
class CallsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();
    static final SettableClock clock = SettableClock.at("2026-11-16T09:00:00Z");

    @AutoClose
    final SmallZoom zoom = new SmallZoom();
    @AutoClose
    final Client client = new Client(zoom, database, clock, Client.Setup.USUAL);
    final ZoomCalls calls = client.zoom.urgent();

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void a_new_meeting_says_every_setting_that_decides_who_can_enter() {
        zoom.on("POST /users/" + Samples.HOST + "/meetings", Said.json(201, Samples.meeting("{}")));
        Meeting made = calls.meetings().create(Samples.HOST, Samples.WISH);
        JsonNode body = sent();
        assertThat(body.path("type").intValue()).isEqualTo(2);
        assertThat(body.path("start_time").asString()).isEqualTo("2026-11-16T09:00:00Z");
        assertThat(body.path("duration").intValue()).isEqualTo(50);
        assertThat(body.path("timezone").asString()).isEqualTo("Europe/Berlin");
        assertThat(body.path("password").asString()).hasSize(10);
        JsonNode settings = body.path("settings");
        assertThat(settings.path("approval_type").intValue()).isEqualTo(1);
        for (String off : List.of("allow_multiple_devices", "show_join_info", "registrants_email_notification", "registrants_confirmation_email",
                "alternative_hosts_email_notification", "meeting_authentication", "waiting_room", "join_before_host", "use_pmi", "email_notification")) {
            assertThat(settings.path(off).isBoolean() && !settings.path(off).booleanValue()).as(off).isTrue();
        }
        assertThat(settings.path("audio").asString()).isEqualTo("voip");
        assertThat(settings.at("/continuous_meeting_chat/enable").booleanValue()).isFalse();
        assertThat(made.number()).isEqualTo(Samples.MEETING);
        assertThat(made.passcode()).contains(new Passcode("x@Y2abcdef"));
        assertThat(made.toString()).doesNotContain("x@Y2", "pwd");
    }

    @Test
    void a_changed_meeting_says_them_again_and_keeps_its_passcode() {
        zoom.on("PATCH /meetings/97763643886", Said.json(204, ""));
        calls.meetings().change(Samples.HOST, Samples.MEETING, Samples.WISH);
        assertThat(sent().has("password")).isFalse();
        assertThat(sent().has("default_password")).isFalse();
        assertThat(sent().path("settings").has("show_join_info")).as("not among what can be changed").isFalse();
        assertThat(sent().at("/settings/allow_multiple_devices").isBoolean()).isTrue();
    }

    @Test
    void passcodes_differ_and_have_each_kind_of_character() {
        assertThat(List.of(Passcode.random().value(), Passcode.random().value(), Passcode.random().value())).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*@)[A-Za-z0-9@]{10}")).noneMatch(code -> code.matches(".*(.)\\1.*"));
    }

    @Test
    void nobody_is_mailed_when_a_meeting_is_deleted() {
        zoom.on("DELETE /meetings/97763643886", Said.json(204, ""));
        calls.meetings().delete(Samples.MEETING);
        assertThat(zoom.asked().getLast().path()).isEqualTo("/meetings/97763643886?schedule_for_reminder=false&cancel_meeting_reminder=false");
    }

    @Test
    void a_meeting_is_found_again_by_its_mark_on_whatever_page() {
        zoom.on("GET /users/" + Samples.HOST + "/meetings", ask -> ask.path().contains("next_page_token=p2")
                ? Said.json(200, "{\"next_page_token\":\"\",\"meetings\":[{\"id\":\"97763643886\",\"topic\":\"Algebra\",\"agenda\":\"AdmitOne 0192 and more\"}]}")
                : Said.json(200, "{\"next_page_token\":\"p2\",\"meetings\":[{\"id\":1,\"topic\":\"Other\"},{\"id\":2,\"agenda\":\"See AdmitOne 0192\"}]}"));
        assertThat(calls.meetings().marked(Samples.HOST, "AdmitOne 0192")).extracting(ListedMeeting::number).containsExactly(Samples.MEETING);
        assertThat(zoom.asked().getFirst().path()).endsWith("?type=scheduled&page_size=300");
    }

    @Test
    void people_are_registered_by_alias_approved_and_unmailed() {
        zoom.on("POST /meetings/97763643886/batch_registrants", Said.json(201, """
                {"registrants":[{"email":"alias1@classes.example.org","registrant_id":"r1","join_url":"https://us02web.zoom.us/w/9?tk=t1","participant_pin_code":123},
                                {"email":"alias2@classes.example.org","registrant_id":"r2"}]}"""));
        List<Registrant> registered = calls.registrants().addAll(Samples.MEETING, List.of(Samples.person(1), Samples.person(2)));
        assertThat(sent().path("auto_approve").booleanValue()).isTrue();
        assertThat(sent().path("registrants_confirmation_email").isBoolean()).isTrue();
        assertThat(sent().path("registrants_confirmation_email").booleanValue()).isFalse();
        assertThat(sent().at("/registrants/0").toString()).isEqualTo("{\"email\":\"alias1@classes.example.org\",\"first_name\":\"Person 1\"}");
        assertThat(registered).extracting(Registrant::id).containsExactly(new RegistrantId("r1"), new RegistrantId("r2"));
        assertThat(registered.getFirst().link().orElseThrow().value()).isEqualTo(URI.create("https://us02web.zoom.us/w/9?tk=t1"));
        assertThat(registered.getLast().link()).isEmpty();
        assertThat(registered.toString()).doesNotContain("tk=", "alias1");
    }

    @Test
    void one_person_too() {
        zoom.on("POST /meetings/97763643886/registrants", Said.json(201, "{\"id\":97763643886,\"registrant_id\":\"r3\",\"join_url\":\"https://us02web.zoom.us/w/9?tk=t3\"}"));
        Registrant person = calls.registrants().add(Samples.MEETING, new NewRegistrant("a@classes.example.org", "x".repeat(63) + "😀", ""));
        assertThat(person.email()).isEqualTo("a@classes.example.org");
        assertThat(sent().path("first_name").asString()).as("no half of a character").isEqualTo("x".repeat(63));
    }

    @Test
    void registrants_are_listed_and_cancelled() {
        zoom.on("GET /meetings/97763643886/registrants", Said.json(200, "{\"registrants\":[{\"id\":\"r1\",\"email\":\"a@b.example\",\"status\":\"approved\"}]}"));
        zoom.on("PUT /meetings/97763643886/registrants/status", Said.json(204, ""));
        Registrant one = calls.registrants().list(Samples.MEETING, Registrant.Status.APPROVED).getFirst();
        calls.registrants().cancel(Samples.MEETING, List.of(new Registrant.Reference(one.id(), one.email())));
        assertThat(sent().toString()).isEqualTo("{\"action\":\"cancel\",\"registrants\":[{\"id\":\"r1\",\"email\":\"a@b.example\"}]}");
    }

    @Test
    void somebody_is_taken_out_by_the_name_of_this_very_presence() {
        zoom.on("PATCH /live_meetings/97763643886/events", Said.json(202, ""));
        calls.live().remove(Samples.MEETING, new ParticipantUuid("55555AAAiAAAAAiAiAiiAii"));
        assertThat(sent().toString()).isEqualTo("{\"method\":\"participant.remove\",\"params\":{\"participant_uuid\":\"55555AAAiAAAAAiAiAiiAii\"}}");
        zoom.on("PATCH /live_meetings/97763643886/events", Said.error(400, 300, "This API is not available for this account. Please contact Zoom support."));
        assertThat(troubleOf(() -> calls.live().remove(Samples.MEETING, new ParticipantUuid("a")))).isInstanceOf(ZoomTrouble.PlanLacks.class);
    }

    @Test
    void a_host_link_is_made_from_a_short_lived_token() {
        zoom.on("GET /users/" + Samples.HOST + "/token", Said.json(200, "{\"token\":\"eyJ.a+b/c=\"}"));
        HostToken token = calls.users().hostToken(Samples.HOST, Duration.ofMinutes(2));
        assertThat(zoom.asked().getLast().path()).endsWith("/token?type=zak&ttl=120");
        assertThat(token.link(URI.create("https://us02web.zoom.us/j/1?pwd=x"), Samples.MEETING).value())
                .isEqualTo(URI.create("https://us02web.zoom.us/s/97763643886?zak=eyJ.a%2Bb%2Fc%3D"));
        assertThat(token.toString()).doesNotContain("eyJ");
    }

    @Test
    void names_of_instances_are_encoded_twice_where_zoom_needs_it() {
        assertThat(new InstanceId("aDYlohsHRtCd4ii1uC2+hA==").inPath()).isEqualTo("aDYlohsHRtCd4ii1uC2%2BhA%3D%3D");
        assertThat(new InstanceId("a/b==").inPath()).isEqualTo("a%2Fb%3D%3D");
        assertThat(new InstanceId("/ajXp112QmuoKj4854875==").inPath()).isEqualTo("%252FajXp112QmuoKj4854875%253D%253D");
        assertThat(new InstanceId("a//b").inPath()).isEqualTo("a%252F%252Fb");
        zoom.on("GET /report/meetings/%252Faj%252B/participants", Said.json(200, """
                {"participants":[{"id":"","user_id":16778240,"name":"Ada","registrant_id":"r1","join_time":"2026-11-16T09:00:05Z","leave_time":"2026-11-16T09:50:00Z","duration":2995,"status":"in_meeting"},
                                 {"user_id":"16779264","name":"?","join_time":"2026-11-16T09:01:00+01:00","leave_time":"","status":"in_waiting_room"}]}"""));
        List<ReportedStay> stays = calls.reports().report(new InstanceId("/aj+"));
        assertThat(zoom.asked().getLast().path()).endsWith("?include_fields=registrant_id&page_size=300");
        assertThat(stays.getFirst().userId()).isEqualTo("16778240");
        assertThat(stays.getFirst().registrant()).contains(new RegistrantId("r1"));
        assertThat(stays.getLast().joinedAt()).isEqualTo(Instant.parse("2026-11-16T08:01:00Z"));
        assertThat(stays.getLast().leftAt()).isEmpty();
        assertThat(stays.getLast().where()).isEqualTo(ReportedStay.Where.IN_WAITING_ROOM);
        assertThat(stays.toString()).doesNotContain("Ada");
    }

    @Test
    void the_log_of_webhooks_is_asked_by_the_second() {
        zoom.on("GET /marketplace/apps/app-1/webhook_logs", Said.json(200, "{\"webhook_logs\":[{\"event\":\"meeting.started\",\"request_id\":\"q1\",\"status\":500,\"request_body\":\"{}\",\"date_time\":\"2026-11-16T09:00:00Z\"}]}"));
        LoggedWebhook logged = calls.webhookLog().read("app-1", Instant.parse("2026-11-16T08:00:00.5Z"), Instant.parse("2026-11-16T09:00:00.5Z"), WebhookLogApi.Which.FAILED).getFirst();
        assertThat(logged.requestId()).isEqualTo("q1");
        assertThat(zoom.asked().getLast().path()).contains("from=2026-11-16T08%3A00%3A00Z&to=2026-11-16T09%3A00%3A00Z&type=2");
    }

    @Test
    void what_zoom_made_otherwise_is_told_and_access_comes_first() {
        String settings = sentSettings();
        assertThat(MeetingDifferences.of(Samples.WISH, meeting(settings))).isEmpty();
        List<Difference> found = MeetingDifferences.of(Samples.WISH, meeting(settings.replace("\"allow_multiple_devices\":false", "\"allow_multiple_devices\":true")
                .replace("\"mute_upon_entry\":true", "\"mute_upon_entry\":false").replace("\"approval_type\":1,", "")));
        assertThat(found).extracting(Difference::setting).containsExactly("approval_type", "allow_multiple_devices", "mute_upon_entry");
        assertThat(found.get(0).words()).startsWith("Zoom does not confirm");
        assertThat(found.get(1).words()).contains("several devices");
        assertThat(found.get(2).weight()).isEqualTo(Difference.Weight.COMFORT);
    }

    @Test
    void another_time_title_or_note_or_a_lost_passcode_is_a_difference_too() {
        Meeting made = meeting(sentSettings());
        Meeting other = new Meeting(made.number(), made.host(), made.progress(), made.join(), Optional.empty(),
                new Meeting.Said("Geometry", "", made.said().startsAt().plusSeconds(60), Duration.ofMinutes(60)), made.settings());
        assertThat(MeetingDifferences.of(Samples.WISH, other)).extracting(Difference::setting).containsExactly("password", "topic", "start_time", "duration", "agenda");
    }

    private String sentSettings() {
        zoom.on("POST /users/" + Samples.HOST + "/meetings", Said.json(201, Samples.meeting("{}")));
        calls.meetings().create(Samples.HOST, Samples.WISH);
        return sent().path("settings").toString();
    }

    private Meeting meeting(String settings) {
        zoom.on("GET /meetings/97763643886", Said.json(200, Samples.meeting(settings)));
        return calls.meetings().read(Samples.MEETING);
    }

    private JsonNode sent() {
        return JsonMapper.shared().readTree(zoom.asked().getLast().body());
    }
}
