package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a test in any language can tell the simulator below `/sim`.
class ControlProtocolTest {

    @Test
    void people_join_and_leave_over_the_protocol() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            JsonNode host = said(account, "POST", "/sim/clients", Json.object().put("url", account.zoom.hostLink(meeting)).toString());
            String link = Json.object().put("url", account.linkFor(meeting, "Ada")).toString();
            JsonNode ada = said(account, "POST", "/sim/clients", link);
            assertThat(ada.path("standing").asString("")).isEqualTo("inside");
            assertThat(said(account, "POST", "/sim/clients", link).path("code").asInt(0)).isEqualTo(4008);
            assertThat(said(account, "POST", "/sim/clients/" + ada.path("key").asString("") + "/end", "{}").path("code").asInt(0)).isEqualTo(403);
            said(account, "POST", "/sim/clients/" + host.path("key").asString("") + "/remove",
                    Json.object().put("participant_uuid", ada.path("participant_uuid").asString("")).toString());
            assertThat(said(account, "GET", "/sim/clients/" + ada.path("key").asString(""), "").path("why").asString("")).isEqualTo("Removed by host.");
            assertThat(said(account, "POST", "/sim/clients", "{\"url\": \"not a link\"}").path("code").asInt(0)).isEqualTo(3001);
        }
    }

    @Test
    void faults_switches_and_time_are_ordered_over_the_protocol() throws Exception {
        try (var account = new SimulatedAccount()) {
            said(account, "POST", "/sim/faults", "{\"calls\": \"GET /v2/users\", \"fault\": \"503\", \"count\": 1}");
            assertThat(account.rest.get("/users").status()).isEqualTo(503);
            assertThat(account.rest.get("/users").status()).isEqualTo(200);
            said(account, "PUT", "/sim/switches", "{\"removal\": false, \"second-device\": \"allow\"}");
            long meeting = account.classId();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            assertThat(account.rest.patch("/live_meetings/" + meeting + "/events", "{\"method\": \"participant.remove\"}").code()).isEqualTo(300);
            assertThat(said(account, "PUT", "/sim/switches", "{\"magic\": true}").path("code").asInt(0)).isEqualTo(300);
            Instant before = account.zoom.clock().instant();
            said(account, "POST", "/sim/advance", "{\"seconds\": 90}");
            assertThat(Duration.between(before, account.zoom.clock().instant())).isEqualTo(Duration.ofSeconds(90));
            said(account, "DELETE", "/sim/tokens", "");
            assertThat(account.rest.get("/users").status()).isEqualTo(401);
        }
    }

    @Test
    void a_host_whose_arrival_is_not_told_still_starts_the_meeting() throws Exception {
        try (var account = new SimulatedAccount(options -> options.quirks(quirks -> quirks.with(Switch.HOST_JOIN_UNTOLD)))) {
            long meeting = account.classId();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            assertThat(account.zoom.events()).extracting(event -> event.name()).contains("meeting.started").doesNotContain("meeting.participant_joined");
        }
    }

    private static JsonNode said(SimulatedAccount account, String method, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(account.zoom.address() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body().isEmpty() ? Json.object() : Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
