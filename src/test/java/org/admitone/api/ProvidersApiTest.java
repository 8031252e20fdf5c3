package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.Need;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an LMS learns of providers and of how a session stands at one, over HTTP.
class ProvidersApiTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    static final String COURSE = "/api/v1/courses/algebra";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK, "admitone.rooms.enabled=false");
    static final ApiClient lms = ApiClient.of(server);

    @BeforeAll
    static void a_course() {
        assertThat(lms.put(COURSE, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\"}").status()).isEqualTo(201);
    }

    private static ApiClient.Answer put(String code, String more) {
        return lms.put(COURSE + "/sessions/" + code, "{\"title\":\"Algebra\",\"startsAt\":\"2026-09-02T10:00\",\"endsAt\":\"2026-09-02T11:00\"" + more + "}");
    }

    @Test
    void every_provider_is_told_with_its_readiness_and_all_its_guarantees() {
        JsonNode list = lms.get("/api/v1/providers").json();
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.path("items").findValuesAsString("code")).containsExactly("rooms", "zoom");
        for (JsonNode provider : list.path("items")) {
            assertThat(provider.path("ready").asBoolean()).isFalse();
            assertThat(provider.path("why").asString()).isNotEmpty();
            assertThat(provider.path("next").asString()).isNotEmpty();
            assertThat(provider.path("guarantees").findValuesAsString("need")).containsExactly(Arrays.stream(Need.values()).map(Need::name).toArray(String[]::new));
            assertThat(provider.path("guarantees").findValuesAsString("strength")).isSubsetOf("enforced", "corrected", "noticed");
            assertThat(lms.get("/api/v1/providers/" + provider.path("code").asString()).json()).isEqualTo(provider);
        }
        JsonNode first = list.path("items").path(0).path("guarantees").path(0);
        assertThat(first.propertyNames()).containsExactly("need", "words", "strength", "when", "how");
        assertThat(first.get("when").isNull()).as("the rooms keep it always").isTrue();
        assertThat(list.path("items").path(1).path("guarantees").path(0).path("when").asString()).isEqualTo("Zoom is not known to let this account take people out");
    }

    @Test
    void a_provider_that_is_not_there_is_not_there() {
        assertThat(lms.get("/api/v1/providers/elsewhere").code()).isEqualTo("not-there");
        assertThat(lms.get(COURSE + "/sessions/never/provider").code()).isEqualTo("not-there");
        assertThat(lms.get("/api/v1/courses/nothing/sessions/never/provider").code()).isEqualTo("not-there");
        var refused = put("nowhere", ",\"provider\":\"elsewhere\"");
        assertThat(refused.code()).isEqualTo("bad-input");
        assertThat(refused.json().at("/faults/0/pointer").asString()).isEqualTo("/provider");
        assertThat(refused.json().at("/faults/0").toString()).contains("rooms, zoom");
    }

    @Test
    void a_session_says_what_is_wrong_where_it_is_held() {
        assertThat(put("week-1", ",\"provider\":\"zoom\"").json().path("provider").asString()).isEqualTo("zoom");
        JsonNode told = lms.get(COURSE + "/sessions/week-1/provider").json();
        assertThat(told.propertyNames()).containsExactly("provider", "notes", "guarantees");
        assertThat(told.path("provider").asString()).isEqualTo("zoom");
        JsonNode note = told.path("notes").path(0);
        assertThat(note.path("weight").asString()).isEqualTo("trouble");
        assertThat(note.path("words").asString()).isEqualTo("Zoom is not set up.");
        assertThat(note.path("next").asString()).contains("Providers");
        assertThat(told.path("guarantees")).hasSize(Need.values().length);
    }

    @Test
    void what_is_not_said_of_the_provider_leaves_it_and_it_stays_once_the_door_has_opened() {
        put("week-2", ",\"provider\":\"zoom\"");
        assertThat(put("week-2", ",\"opensMinutesBefore\":20").json().path("provider").asString()).isEqualTo("zoom");
        assertThat(put("week-2", ",\"provider\":\"rooms\"").json().path("provider").asString()).isEqualTo("rooms");
        CLOCK.advance(Duration.ofHours(21).plusMinutes(50));
        assertThat(put("week-2", ",\"provider\":\"zoom\"").code()).isEqualTo("provider-stays");
        assertThat(lms.get(COURSE + "/sessions/week-2").json().path("provider").asString()).isEqualTo("rooms");
    }
}
